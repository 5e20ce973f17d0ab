using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// For a region that is registered by a cluster in <c>k0rdent.namespace</c>, as ours always are, k0rdent looks for the kubeconfig of a child in
/// another namespace under a name that it never writes (k0rdent.md 2.4, rule 15).
/// </summary>
internal static class BuiltRegionsServeK0rdentsNamespace
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
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
