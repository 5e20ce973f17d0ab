using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent starts its controllers of clusters and services only once Management runs the provider that deploys services, and a region
/// without it gets no services (k0rdent/kcm v1.9.0, internal/controller/management_controller.go).
/// </summary>
internal static class ServiceProvidersRun
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var provider = context.Profile.ServiceProvider;
        var management = Place.Management(context.Estate);
        if (Lacks(management, provider))
            bag.Add(PlatformDiagnostics.ManagementDeploysNoServices(management.ProvidersLocation, provider.ShortName));
        var served = ClustersWithServices(context);
        foreach (var region in context.Estate.Regions)
        {
            var place = Place.Of(region);
            if (Lacks(place, provider) && served.TryGetValue(region.Name.Value, out var cluster))
                bag.Add(PlatformDiagnostics.RegionDeploysNoServices(place.ProvidersLocation, region.Name.Value, provider.ShortName, cluster));
        }
    }

    private static bool Lacks(Place place, Provider provider) =>
        place.Named is { } named && !named.Any(reference => reference.Name.Value == provider.Name || reference.Name.Value == provider.ShortName);

    private static Dictionary<string, Located<string>> ClustersWithServices(ReleaseContext context)
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
