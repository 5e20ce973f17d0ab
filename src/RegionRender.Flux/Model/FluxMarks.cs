namespace RegionRender.Flux;

/// <summary>Names of the labels and annotations by which objects tell Flux how to treat them.</summary>
internal static class FluxMarks
{
    /// <summary>
    /// Keeps Flux from deleting the object when its file goes (fluxcd/kustomize-controller v1.9.4,
    /// internal/controller/kustomization_controller.go, deleteObjects).
    /// </summary>
    public const string PruneAnnotation = "kustomize.toolkit.fluxcd.io/prune";

    /// <summary>
    /// Keeps Flux from reading <c>${…}</c> as a variable; the value must be exactly <c>disabled</c> (fluxcd/pkg kustomize/v1.35.4,
    /// kustomize/kustomize_varsub.go, SubstituteVariables).
    /// </summary>
    public const string SubstituteAnnotation = "kustomize.toolkit.fluxcd.io/substitute";

    /// <summary>
    /// With the value <c>Enabled</c> on a Secret or ConfigMap: Flux notices at once when it changes (fluxcd/kustomize-controller v1.9.4,
    /// docs/spec/v1/kustomizations.md, "Reacting immediately to configuration dependencies").
    /// </summary>
    public const string WatchLabel = "reconcile.fluxcd.io/watch";

    /// <summary>With the value <c>disabled</c>: Flux neither applies nor deletes the object (fluxcd/kustomize-controller v1.9.4, docs/spec/v1/kustomizations.md, "Controlling the apply behavior of resources").</summary>
    public const string ReconcileAnnotation = "kustomize.toolkit.fluxcd.io/reconcile";

    /// <summary>With the value <c>Ignore</c>: likewise (same place).</summary>
    public const string ApplyAnnotation = "kustomize.toolkit.fluxcd.io/ssa";

    /// <summary>The value that switches something off.</summary>
    public const string Disabled = "disabled";
}
