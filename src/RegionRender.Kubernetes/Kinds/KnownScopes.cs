using System.Collections.Frozen;

namespace RegionRender.Kubernetes;

/// <summary>Scopes of kinds that there is no schema of.</summary>
internal static class KnownScopes
{
    private static readonly FrozenSet<string> ClusterScoped = new[]
    {
        "Namespace", "Node", "PersistentVolume",
        "apiextensions.k8s.io/CustomResourceDefinition",
        "rbac.authorization.k8s.io/ClusterRole", "rbac.authorization.k8s.io/ClusterRoleBinding",
        "admissionregistration.k8s.io/ValidatingAdmissionPolicy", "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
        "admissionregistration.k8s.io/ValidatingWebhookConfiguration", "admissionregistration.k8s.io/MutatingWebhookConfiguration",
        "storage.k8s.io/StorageClass", "scheduling.k8s.io/PriorityClass", "networking.k8s.io/IngressClass",
        "external-secrets.io/ClusterSecretStore", "external-secrets.io/ClusterExternalSecret", "external-secrets.io/ClusterPushSecret",
        "cert-manager.io/ClusterIssuer", "config.projectsveltos.io/ClusterProfile",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NamespacedGroups = new[]
    {
        "", "apps", "batch", "kustomize.toolkit.fluxcd.io", "source.toolkit.fluxcd.io", "helm.toolkit.fluxcd.io",
        "notification.toolkit.fluxcd.io", "image.toolkit.fluxcd.io", "external-secrets.io", "bitnami.com", "velero.io", "cert-manager.io",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether objects of a kind stand in a namespace, in whatever version; null if it is not known.</summary>
    public static bool? IsNamespaced(string group, string kind)
    {
        if (ClusterScoped.Contains(group.Length == 0 ? kind : $"{group}/{kind}"))
            return false;
        return NamespacedGroups.Contains(group) ? true : null;
    }
}
