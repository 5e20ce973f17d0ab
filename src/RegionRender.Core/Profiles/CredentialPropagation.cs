using RegionRender.Core.Estates;

namespace RegionRender.Core.Profiles;

/// <summary>Decides <c>propagateCredentials</c> of a cluster.</summary>
internal static class CredentialPropagation
{
    /// <summary>
    /// The user's word; else true where k0rdent finds all that it would copy. For a cluster outside <c>k0rdent.namespace</c> it looks for
    /// the Secret of a cluster-scoped identity in the cluster's namespace, where nobody puts it.
    /// </summary>
    public static bool Decide(Cluster cluster, Identity identity, IdentityKind kind, ClusterTemplate? template, string k0rdentNamespace) =>
        cluster.PropagateCredentials?.Value ?? IsPossible(cluster, identity, kind, template, k0rdentNamespace);

    /// <summary>True if propagation can work for the cluster.</summary>
    public static bool IsPossible(Cluster cluster, Identity identity, IdentityKind kind, ClusterTemplate? template, string k0rdentNamespace) =>
        kind.CanPropagate(identity)
        && template is not { Propagates: false }
        && (kind.IsNamespaced || cluster.Namespace.Value == k0rdentNamespace);
}
