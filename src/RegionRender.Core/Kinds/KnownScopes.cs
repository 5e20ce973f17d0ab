using System.Collections.Frozen;

namespace RegionRender.Core.Kinds;

/// <summary>Scopes of kinds, and of versions of kinds, that there is no schema of.</summary>
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
        "k0rdent.mirantis.com/Management", "k0rdent.mirantis.com/Region", "k0rdent.mirantis.com/Release", "k0rdent.mirantis.com/ProviderTemplate",
        "k0rdent.mirantis.com/ProviderInterface", "k0rdent.mirantis.com/StateManagementProvider", "k0rdent.mirantis.com/AccessManagement",
        "k0rdent.mirantis.com/ManagementBackup", "k0rdent.mirantis.com/MultiClusterService",
        "infrastructure.cluster.x-k8s.io/AWSClusterStaticIdentity", "infrastructure.cluster.x-k8s.io/AWSClusterRoleIdentity",
        "infrastructure.cluster.x-k8s.io/AWSClusterControllerIdentity", "infrastructure.cluster.x-k8s.io/VSphereClusterIdentity",
        "infrastructure.cluster.x-k8s.io/OpenStackClusterIdentity",
        "external-secrets.io/ClusterSecretStore", "external-secrets.io/ClusterExternalSecret", "external-secrets.io/ClusterPushSecret",
        "cert-manager.io/ClusterIssuer", "config.projectsveltos.io/ClusterProfile",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NamespacedGroups = new[]
    {
        "", "apps", "batch", "k0rdent.mirantis.com", "kustomize.toolkit.fluxcd.io", "source.toolkit.fluxcd.io", "helm.toolkit.fluxcd.io",
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
