using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent admits a cluster only where all providers of its template run (k0rdent/kcm v1.11.4,
/// internal/util/validation/cluster_template.go, validateCompatibilityAttrs), and copies an identity to a region only if management has its
/// CRD too, even where it builds nothing itself (internal/controller/credential/clusteridentities.go, collectClusterIdentities). Where no
/// providers are listed, RegionRender lists those that are needed.
/// </summary>
internal static class NeededProvidersRun
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var management = new Running(Place.Management(context.Estate), context.Profile);
        var regions = context.Estate.Regions.ToDictionary(
            region => region.Name.Value, region => new Running(Place.Of(region), context.Profile), StringComparer.Ordinal);

        foreach (var cluster in context.AllClusters)
        {
            var place = cluster.Region is { } region ? regions.GetValueOrDefault(region.Value) : management;
            if (place is not null && context.ClusterTemplates.Resolve(cluster.Template.Value) is { } template)
                CheckCluster(place, cluster, template, bag);
        }

        foreach (var credential in context.Placements.All)
        {
            CheckIdentity(management, credential, bag);
            if (credential.Region is { } region)
                CheckIdentity(regions[region.Name.Value], credential, bag);
        }
    }

    private static void CheckCluster(Running running, Cluster cluster, ResolvedClusterTemplate template, DiagnosticBag bag)
    {
        foreach (var provider in template.Kind?.Providers ?? [])
        {
            if (running.IsFirstToMiss(provider))
                bag.Add(PlatformDiagnostics.ProviderIsMissingForCluster(running.Place.ProvidersLocation, running.Place, provider, cluster.Name, template.Name));
        }
    }

    private static void CheckIdentity(Running running, PlacedCredential credential, DiagnosticBag bag)
    {
        if (credential.Kind.CrdOf is { } provider && running.IsFirstToMiss(provider))
            bag.Add(PlatformDiagnostics.ProviderIsMissingForIdentity(credential.Identity.Kind, running.Place, provider, running.Place.ProvidersLocation));
    }

    /// <summary>The providers of a place; each missing one is reported once, with the first that needs it.</summary>
    private sealed class Running(Place place, Profile profile)
    {
        private readonly HashSet<string>? _known = place.Named?.Select(reference => profile.FindProvider(reference.Name.Value)?.ShortName ?? reference.Name.Value)
            .ToHashSet(StringComparer.Ordinal);

        public Place Place => place;

        public bool IsFirstToMiss(string provider) => _known?.Add(provider) == true;
    }
}
