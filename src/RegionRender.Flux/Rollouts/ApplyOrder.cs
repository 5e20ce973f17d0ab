using System.Collections.Immutable;
using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>The order in which Flux applies objects and, reversed, deletes them (fluxcd/pkg ssa/v0.76.1, ssa/sort.go).</summary>
internal sealed class ApplyOrder : IComparer<ManifestId>
{
    private static readonly ImmutableArray<string> First =
    [
        "CustomResourceDefinition", "Namespace", "ClusterRole", "ClusterClass", "RuntimeClass", "PriorityClass", "StorageClass", "VolumeSnapshotClass",
        "IngressClass", "GatewayClass", "ClusterRoleBinding", "ResourceQuota", "ServiceAccount", "Role", "RoleBinding", "ConfigMap", "Secret",
        "Service", "LimitRange", "Deployment", "StatefulSet", "CronJob", "PodDisruptionBudget",
    ];

    private static readonly ImmutableArray<string> Last = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"];

    public static ApplyOrder Instance { get; } = new();

    public int Compare(ManifestId x, ManifestId y)
    {
        var order = RankOf(x.Kind).CompareTo(RankOf(y.Kind));
        if (order == 0)
            order = string.CompareOrdinal(x.Group, y.Group);
        if (order == 0)
            order = string.CompareOrdinal(x.Kind, y.Kind);
        if (order == 0)
            order = string.CompareOrdinal(x.Namespace, y.Namespace);
        return order == 0 ? string.CompareOrdinal(x.Name, y.Name) : order;
    }

    private static int RankOf(string kind) => First.IndexOf(kind) is >= 0 and var early ? early - First.Length : Last.IndexOf(kind) + 1;
}
