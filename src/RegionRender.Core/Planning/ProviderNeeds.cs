using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>Which providers run on management and on each region: those that the estate names, else those that it needs.</summary>
internal static class ProviderNeeds
{
    public static ImmutableArray<ProviderValues> OfManagement(PlanContext context)
    {
        var management = context.Estate.Management;
        if (management.Providers is { } named)
            return Named(named, context.Profile);

        // Identities of regional credentials are read on management, so their CRDs must be there too (k0rdent/kcm v1.11.4,
        // internal/controller/credential/clusteridentities.go, collectClusterIdentities).
        var identities = context.Credentials.All.Select(credential => credential.Kind.CrdOf);
        var clusters = context.AllClusters.Where(cluster => cluster.Region is null);
        return List(context.Profile, Needed(context, clusters, identities), management.Location);
    }

    public static ImmutableArray<ProviderValues> OfRegion(PlanContext context, Region region)
    {
        if (region.Providers is { } named)
            return Named(named, context.Profile);
        var kinds = context.Credentials.All.Where(credential => credential.Region == region).Select(credential => credential.Kind).ToList();
        var needed = Needed(context, context.ClustersOf(region), kinds.Select(kind => kind.CrdOf));

        // A plain Secret is copied only to where some provider takes it (k0rdent/kcm v1.11.4, internal/providerinterface/util.go,
        // FindClusterIdentity).
        if (kinds.Exists(kind => kind.IsSecret) && !context.Profile.Providers.Any(provider => provider.TakesSecrets && needed.Contains(provider.ShortName)))
            needed.Add(context.Profile.SecretTaker.ShortName);
        return List(context.Profile, needed, region.Location);
    }

    private static ImmutableArray<ProviderValues> Named(ImmutableArray<ProviderReference> providers, Profile profile) =>
    [
        .. providers.Select(provider => new ProviderValues(
            new Located<string>(profile.FindProvider(provider.Name.Value)?.Name ?? provider.Name.Value, provider.Name.Location),
            provider.Template,
            provider.Config,
            provider.Name.Location)),
    ];

    private static HashSet<string?> Needed(PlanContext context, IEnumerable<Cluster> clusters, IEnumerable<string?> identityProviders)
    {
        var needed = new HashSet<string?>(identityProviders, StringComparer.Ordinal) { context.Profile.ServiceProvider.ShortName };
        foreach (var cluster in clusters)
            needed.UnionWith(context.ClusterTemplateOf(cluster)?.Providers ?? []);
        return needed;
    }

    private static ImmutableArray<ProviderValues> List(Profile profile, HashSet<string?> shortNames, Location location) =>
    [
        .. profile.Providers
            .Where(provider => shortNames.Contains(provider.ShortName))
            .Select(provider => new ProviderValues(new Located<string>(provider.Name, location), null, null, location)),
    ];
}
