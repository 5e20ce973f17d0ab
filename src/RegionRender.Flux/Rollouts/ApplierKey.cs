namespace RegionRender.Flux;

/// <summary>Who applies objects: a Kustomization, or the folder that a Flux starts from, whose Kustomization <c>flux bootstrap</c> made and no tree holds.</summary>
/// <param name="Flux">The cluster whose Flux it is.</param>
/// <param name="Namespace">Null for the folder that a Flux starts from.</param>
/// <param name="Name">Of the Kustomization, or the folder.</param>
internal readonly record struct ApplierKey(string Flux, string? Namespace, string Name)
{
    public static ApplierKey Of(FluxKustomization kustomization) => new(kustomization.Flux.Name, kustomization.Namespace, kustomization.Name);

    /// <summary>True for the folder that a Flux starts from.</summary>
    public bool IsRoot => Namespace is null;

    /// <summary>As messages name it.</summary>
    public override string ToString() => Namespace is null ? Name : $"{Namespace}/{Name}";
}
