using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>Who applies objects: a Kustomization, or the folder that a Flux starts from, whose Kustomization <c>flux bootstrap</c> made and no tree holds.</summary>
/// <param name="Flux">The cluster whose Flux it is.</param>
/// <param name="Namespace">Null for the folder that a Flux starts from.</param>
/// <param name="Name">Of the Kustomization, or the folder.</param>
internal readonly record struct ApplierKey(string Flux, string? Namespace, string Name)
{
    /// <summary>Those that nobody applies first, then by cluster and name.</summary>
    public static IComparer<ApplierKey> ByName { get; } = Comparer<ApplierKey>.Create(Compare);

    /// <summary>True for the folder that a Flux starts from.</summary>
    public bool IsRoot => Namespace is null;

    /// <summary>The object that it is, where a tree holds it.</summary>
    public ObjectKey ObjectKey => new(Flux, new ManifestId("kustomize.toolkit.fluxcd.io", "Kustomization", Namespace, Name));

    public static ApplierKey Of(FluxKustomization kustomization) => new(kustomization.Flux.Name, kustomization.Namespace, kustomization.Name);

    /// <summary>The Kustomization that an object is.</summary>
    public static ApplierKey Of(ObjectKey kustomization) => new(kustomization.Cluster, kustomization.Id.Namespace ?? "", kustomization.Id.Name);

    /// <summary>
    /// True if Flux's labels on an object cannot tell the two apart: they hold name and namespace and no cluster (fluxcd/pkg ssa/v0.76.1,
    /// ssa/manager.go, GetOwnerLabels).
    /// </summary>
    public bool HasLabelsOf(ApplierKey other) => Namespace == other.Namespace && Name == other.Name;

    /// <summary>As messages name it.</summary>
    public override string ToString() => Namespace is null ? Name : $"{Namespace}/{Name}";

    private static int Compare(ApplierKey left, ApplierKey right)
    {
        var order = right.IsRoot.CompareTo(left.IsRoot);
        if (order == 0)
            order = string.CompareOrdinal(left.Flux, right.Flux);
        if (order == 0)
            order = string.CompareOrdinal(left.Namespace, right.Namespace);
        return order == 0 ? string.CompareOrdinal(left.Name, right.Name) : order;
    }
}
