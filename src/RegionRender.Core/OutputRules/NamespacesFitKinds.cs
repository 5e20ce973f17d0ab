using System.Collections.Frozen;
using RegionRender.Core.FluxTrees;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>Rule 6: namespaced objects say their namespace, cluster-scoped ones have none, and nothing lies in <c>default</c>. Kinds whose scope is not known here are passed over.</summary>
internal static class NamespacesFitKinds
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

    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        var id = item.Id;
        var isClusterScoped = ClusterScoped.Contains(id.Group.Length == 0 ? id.Kind : $"{id.Group}/{id.Kind}");
        if (isClusterScoped && id.Namespace is not null)
            bag.Add(OutputRuleDiagnostics.NeedsNoNamespace(item.PlaceOf(item.Metadata?["namespace"]), id.ToString()));
        else if (!isClusterScoped && id.Namespace is null && NamespacedGroups.Contains(id.Group))
            bag.Add(OutputRuleDiagnostics.NeedsNamespace(item.PlaceOf(item.Metadata), id.ToString()));
        else if (id.Namespace == "default")
            bag.Add(OutputRuleDiagnostics.InDefault(item.PlaceOf(item.Metadata?["namespace"]), id.ToString()));
    }
}
