using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// With <c>propagateCredentials</c> Sveltos waits for the identity's Secret before it installs any service (k0rdent/kcm v1.11.4,
/// internal/controller/adapters/sveltos/serviceset_controller.go, projectTemplateResourceRefs); clusters of some templates have no use for
/// it (config/dev, the samples that set it to false).
/// </summary>
internal static class PropagationCanWork
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.AllClusters)
        {
            if (cluster.PropagateCredentials is not { Value: true } asked || context.CredentialOf(cluster) is not { } credential)
                continue;
            if (WhyNot(context, cluster, credential) is { } reason)
                bag.Add(CredentialDiagnostics.PropagationIsImpossible(asked.Location, cluster.Name.Value, reason));
            else if (context.ClusterTemplateOf(cluster) is { Propagates: false } template)
                bag.Add(CredentialDiagnostics.PropagationIsNeedless(asked.Location, cluster.Name.Value, template.Name));
        }
    }

    // That a needed propagation is impossible outside of k0rdent's namespace is an error about the namespace.
    private static string? WhyNot(ReleaseContext context, Cluster cluster, PlacedCredential credential)
    {
        if (!credential.Kind.CanPropagate(credential.Identity))
            return $"its identity of kind '{credential.Kind.Kind}' has no Secret";
        return credential.Kind is { IsNamespaced: false, Propagation: not Propagation.Needed } && !context.IsInK0rdentNamespace(cluster)
            ? $"its identity is not in the namespace '{cluster.Namespace.Value}'"
            : null;
    }
}
