using System.Collections.Frozen;
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

    private static readonly FrozenDictionary<string, int> Ranks = First.Index().Select(kind => KeyValuePair.Create(kind.Item, kind.Index - First.Length))
        .Append(KeyValuePair.Create("MutatingWebhookConfiguration", 1))
        .Append(KeyValuePair.Create("ValidatingWebhookConfiguration", 2))
        .ToFrozenDictionary();

    public static ApplyOrder Instance { get; } = new();

    public int Compare(ManifestId x, ManifestId y)
    {
        var order = x.Kind == y.Kind ? 0 : Ranks.GetValueOrDefault(x.Kind).CompareTo(Ranks.GetValueOrDefault(y.Kind));
        if (order == 0)
            order = string.CompareOrdinal(x.Group, y.Group);
        if (order == 0)
            order = string.CompareOrdinal(x.Kind, y.Kind);
        if (order == 0)
            order = string.CompareOrdinal(x.Namespace, y.Namespace);
        return order == 0 ? string.CompareOrdinal(x.Name, y.Name) : order;
    }
}
