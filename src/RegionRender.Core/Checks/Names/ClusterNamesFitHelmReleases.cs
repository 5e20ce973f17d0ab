using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent makes the cluster's name that of its HelmRelease (k0rdent/kcm v1.11.4, internal/helm/release.go), whose <c>releaseName</c> holds
/// 53 characters (fluxcd/helm-controller v1.6.3, api/v2/helmrelease_types.go). What we derive of it, <c>workload-&lt;cluster&gt;</c>, then
/// fits the 63 of a label by itself.
/// </summary>
internal static class ClusterNamesFitHelmReleases
{
    private const int Limit = 53;

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.Estate.Clusters)
        {
            if (cluster.Name.Value.Length > Limit)
                bag.Add(NameDiagnostics.ClusterNameIsTooLong(cluster.Name, Limit));
        }
    }
}
