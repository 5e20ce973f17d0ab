using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>Which providers run on management and on each region: those that the estate names, else those that it needs.</summary>
internal static class ProviderNeeds
{
    public static YamlSequence OfManagement(PlanContext context)
    {
        var management = context.Estate.Management;
        if (management.Providers is { } named)
            return Named(named, context.Profile, management.Location);

        // Identities of regional credentials are read on management, so their CRDs must be there too (k0rdent.md 2.6).
        var identities = context.Credentials.All.Select(credential => credential.Kind.CrdOf);
        var clusters = context.AllClusters.Where(cluster => cluster.Region is null);
        return List(context.Profile, Needed(context, clusters, identities), management.Location);
    }

    public static YamlSequence OfRegion(PlanContext context, Region region)
    {
        if (region.Providers is { } named)
            return Named(named, context.Profile, region.Location);
        var kinds = context.Credentials.All.Where(credential => credential.Region == region).Select(credential => credential.Kind).ToList();
        var needed = Needed(context, context.ClustersOf(region), kinds.Select(kind => kind.CrdOf));

        // A plain Secret is copied only to where some provider takes it (k0rdent.md 2.8).
        if (kinds.Exists(kind => kind.IsSecret) && !context.Profile.Providers.Any(provider => provider.TakesSecrets && needed.Contains(provider.ShortName)))
            needed.Add(context.Profile.SecretTaker.ShortName);
        return List(context.Profile, needed, region.Location);
    }

    private static YamlSequence Named(ImmutableArray<ProviderReference> providers, Profile profile, Location location) =>
        ValueNodes.List(location, providers.Select(provider => ValueNodes.Map(
            provider.Name.Location,
            ("name", ValueNodes.Text(profile.FindProvider(provider.Name.Value)?.Name ?? provider.Name.Value, provider.Name.Location)),
            ("template", ValueNodes.Text(provider.Template)),
            ("config", provider.Config))));

    private static HashSet<string?> Needed(PlanContext context, IEnumerable<Cluster> clusters, IEnumerable<string?> identityProviders)
    {
        var needed = new HashSet<string?>(identityProviders, StringComparer.Ordinal) { Provider.Sveltos };
        foreach (var cluster in clusters)
            needed.UnionWith(context.Templates.Resolve(cluster.Template.Value)?.Kind?.Providers ?? []);
        return needed;
    }

    private static YamlSequence List(Profile profile, HashSet<string?> shortNames, Location location) => ValueNodes.List(location, profile.Providers
        .Where(provider => shortNames.Contains(provider.ShortName))
        .Select(provider => ValueNodes.Map(location, ("name", ValueNodes.Text(provider.Name, location)))));
}
