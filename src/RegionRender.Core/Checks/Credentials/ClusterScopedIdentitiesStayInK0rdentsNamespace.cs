using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent keeps the Secret of a cluster-scoped identity in its own namespace, but looks for it in the cluster's when it propagates
/// credentials, in releases with that limit (k0rdent/kcm v1.11.4, internal/controller/adapters/sveltos/serviceset_controller.go,
/// projectTemplateResourceRefs). Where the cloud's controllers need those, such a cluster never works.
/// </summary>
internal static class ClusterScopedIdentitiesStayInK0rdentsNamespace
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        if (!context.Profile.Release.Has(ReleaseLimit.ClusterScopedSecretsStay))
            return;
        foreach (var cluster in context.Estate.Clusters)
        {
            if (!context.IsInK0rdentNamespace(cluster)
                && context.CredentialOf(cluster) is { Kind: { IsNamespaced: false, Propagation: Propagation.Needed } kind })
            {
                bag.Add(CredentialDiagnostics.IdentityIsClusterScoped(cluster.Namespace, cluster.Name.Value, kind.Kind, context.K0rdentNamespace));
            }
        }
    }
}
