using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>An object as it is on its cluster.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Manifest">As it was applied last.</param>
/// <param name="Owner">The Kustomization that Flux's labels on the object name.</param>
internal sealed record LiveObject(ObjectKey Key, Manifest Manifest, ApplierKey Owner)
{
    /// <summary>
    /// True if Flux leaves the object alone when it goes from its tree: the marks of the live object count, as a label or an annotation
    /// (fluxcd/kustomize-controller v1.9.4, internal/controller/kustomization_controller.go, prune; fluxcd/pkg ssa/v0.76.1,
    /// ssa/manager_delete.go, DeleteAll).
    /// </summary>
    public bool IsKept => Marked(FluxMarks.PruneAnnotation, FluxMarks.Disabled) || Marked(FluxMarks.ReconcileAnnotation, FluxMarks.Disabled) || Marked(FluxMarks.ApplyAnnotation, "Ignore");

    private bool Marked(string name, string value)
    {
        var metadata = Manifest.Content.Mapping("metadata");
        return Is(metadata?.Mapping("annotations")) || Is(metadata?.Mapping("labels"));

        bool Is(YamlMapping? marks) => string.Equals(marks?.Text(name), value, StringComparison.OrdinalIgnoreCase);
    }
}
