using RegionRender.Kubernetes;

namespace RegionRender.Core.Rendering;

/// <summary>
/// Objects whose loss destroys something, or locks it out: k0rdent's own that stand for clusters, identities with their Secrets,
/// Namespaces, definitions and volumes (flux.md 4.3). They carry <c>prune: disabled</c> from the first rendering on.
/// </summary>
public static class ProtectedKinds
{
    public static bool Includes(ManifestId id) => (id.Group, id.Kind) switch
    {
        ("k0rdent.mirantis.com", "ClusterDeployment" or "Region" or "Management" or "Credential" or "AccessManagement") => true,
        ("infrastructure.cluster.x-k8s.io", _) => id.Kind.EndsWith("Identity", StringComparison.Ordinal),
        ("external-secrets.io", "ExternalSecret") => true,
        ("bitnami.com", "SealedSecret") => true,
        ("", "Secret" or "Namespace" or "PersistentVolumeClaim") => true,
        ("apiextensions.k8s.io", "CustomResourceDefinition") => true,
        _ => false,
    };
}
