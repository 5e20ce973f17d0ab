using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// For a region that is registered by a cluster in <c>k0rdent.namespace</c>, as ours always are, k0rdent looks for the kubeconfig of a
/// child in another namespace under a name that it never writes, in releases with that limit (k0rdent/kcm v1.11.4,
/// copyRegionalKubeConfigSecret in internal/controller/clusterdeployment_controller.go and in internal/controller/region/controller.go).
/// </summary>
internal static class BuiltRegionsServeK0rdentsNamespace
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        if (!context.Profile.Release.Has(ReleaseLimit.RegionsByClusterServeOneNamespace))
            return;
        foreach (var cluster in context.Estate.Clusters)
        {
            if (cluster.Region is { } name
                && !context.IsInK0rdentNamespace(cluster)
                && context.Symbols.Region(name.Value) is { Registration: ClusterRegistration })
            {
                bag.Add(PlatformDiagnostics.ClusterIsOutsideK0rdentNamespace(cluster.Name, cluster.Namespace.Location, name.Value, context.K0rdentNamespace));
            }
        }
    }
}
