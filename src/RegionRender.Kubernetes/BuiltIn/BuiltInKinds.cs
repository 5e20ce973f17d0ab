using System.Collections.Immutable;

namespace RegionRender.Kubernetes;

/// <summary>The kinds of Kubernetes itself that manifests of this field hold, judged by schemas of our own.</summary>
internal static class BuiltInKinds
{
    private const string Version = "v1";
    private const string Rbac = "rbac.authorization.k8s.io";
    private const string Apps = "apps";
    private const string Batch = "batch";
    private const string Policy = "policy";
    private const string Admission = "admissionregistration.k8s.io";

    private static readonly ImmutableArray<BuiltInKind> Kinds =
    [
        Namespaced("", "ConfigMap", "config-map", NameRule.Subdomain, ConfigMapContent.Judge),
        Namespaced("", "Secret", "secret", NameRule.Subdomain, SecretContent.Judge),
        Cluster("", "Namespace", "namespace", NameRule.Label, NamespaceContent.Judge),
        Namespaced("", "ServiceAccount", "service-account", NameRule.Subdomain),
        Namespaced("", "ResourceQuota", "resource-quota", NameRule.Subdomain),
        Namespaced("", "LimitRange", "limit-range", NameRule.Subdomain, LimitRangeContent.Judge),
        Namespaced("", "Service", "service", NameRule.Label, ServiceContent.Judge),
        Namespaced(Rbac, "Role", "role", NameRule.PathSegment),
        Cluster(Rbac, "ClusterRole", "cluster-role", NameRule.PathSegment, ClusterRoleContent.Judge),
        Namespaced(Rbac, "RoleBinding", "role-binding", NameRule.PathSegment, BindingContent.JudgeNamespaced),
        Cluster(Rbac, "ClusterRoleBinding", "cluster-role-binding", NameRule.PathSegment, BindingContent.JudgeCluster),
        Cluster("scheduling.k8s.io", "PriorityClass", "priority-class", NameRule.Subdomain),
        Namespaced(Apps, "Deployment", "deployment", NameRule.Subdomain, WorkloadContent.JudgeService),
        Namespaced(Apps, "DaemonSet", "daemon-set", NameRule.Subdomain, WorkloadContent.JudgeService),
        Namespaced(Apps, "StatefulSet", "stateful-set", NameRule.Subdomain, WorkloadContent.JudgeService),
        Namespaced(Batch, "Job", "job", NameRule.Subdomain, WorkloadContent.JudgeJob),
        Namespaced(Batch, "CronJob", "cron-job", NameRule.Subdomain, WorkloadContent.JudgeCronJob),
        Cluster("storage.k8s.io", "StorageClass", "storage-class", NameRule.Subdomain),
        Namespaced(Policy, "PodDisruptionBudget", "pod-disruption-budget", NameRule.PathSegment, DisruptionBudgetContent.Judge),
        Namespaced("networking.k8s.io", "Ingress", "ingress", NameRule.Subdomain),
        Namespaced("networking.k8s.io", "NetworkPolicy", "network-policy", NameRule.Subdomain, NetworkPolicyContent.Judge),
        Cluster(Admission, "ValidatingAdmissionPolicy", "validating-admission-policy", NameRule.Subdomain, AdmissionPolicyContent.Judge),
        Cluster(Admission, "ValidatingAdmissionPolicyBinding", "validating-admission-policy-binding", NameRule.Subdomain, AdmissionBindingContent.Judge),
    ];

    /// <summary>All of them, read if they were not yet.</summary>
    public static ImmutableArray<StructuralSchema> All => [.. Kinds.Select(kind => kind.Schema)];

    /// <summary>The schema of a kind, read when it is first asked for; null if it is not among these.</summary>
    public static StructuralSchema? Find(string group, string version, string kind) => version == Version ? Find(group, kind)?.Schema : null;

    private static BuiltInKind? Find(string group, string kind) => Kinds.FirstOrDefault(item => item.Kind == kind && item.Group == group);

    private static BuiltInKind Namespaced(string group, string kind, string file, NameRule names, ObjectCheck? check = null) =>
        new(new ResourceKind(group, Version, kind, Plural(kind), IsNamespaced: true, HasStatusSubresource: true), file, names, WithMetadata(group, check));

    private static BuiltInKind Cluster(string group, string kind, string file, NameRule names, ObjectCheck? check = null) =>
        new(new ResourceKind(group, Version, kind, Plural(kind), IsNamespaced: false, HasStatusSubresource: true), file, names, WithMetadata(group, check));

    private static ObjectCheck WithMetadata(string group, ObjectCheck? check) => (instance, old, reporter) =>
    {
        BuiltInMetadata.TimesAreTimes(instance, reporter);
        if (group is not (Admission or Policy))
            BuiltInMetadata.FinalizersAreQualified(instance, reporter);
        check?.Invoke(instance, old, reporter);
    };

    private static string Plural(string kind) => (kind.EndsWith('y') ? kind[..^1] + "ies" : kind.EndsWith('s') ? kind + "es" : kind + "s").ToLowerInvariant();
}
