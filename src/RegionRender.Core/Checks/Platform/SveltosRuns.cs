using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent starts its controllers of clusters and services only once Management runs projectsveltos, and a region without it gets
/// no services (k0rdent.md 1.1, 2.8, rule 11).
/// </summary>
internal static class SveltosRuns
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        var management = Place.Management(context.Estate);
        if (Lacks(management))
            bag.Add(PlatformDiagnostics.ManagementNeedsSveltos(management.ProvidersLocation));
        var served = ClustersWithServices(context);
        foreach (var region in context.Estate.Regions)
        {
            var place = Place.Of(region);
            if (Lacks(place) && served.TryGetValue(region.Name.Value, out var cluster))
                bag.Add(PlatformDiagnostics.RegionNeedsSveltos(place.ProvidersLocation, region.Name.Value, cluster));
        }
    }

    // Its short name is its full name.
    private static bool Lacks(Place place) => place.Named is { } named && !named.Any(provider => provider.Name.Value == Provider.Sveltos);

    private static Dictionary<string, Located<string>> ClustersWithServices(EstateContext context)
    {
        var first = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var cluster in context.Estate.Clusters)
        {
            if (cluster.Region is { } region && !cluster.Services.IsEmpty)
                first.TryAdd(region.Value, cluster.Name);
        }

        return first;
    }
}
