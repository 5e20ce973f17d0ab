namespace RegionRender.Flux;

/// <summary>Names of the labels and annotations by which objects tell Flux how to treat them.</summary>
public static class FluxMarks
{
    /// <summary>Keeps Flux from deleting the object when its file goes (flux.md 4.3).</summary>
    public const string PruneAnnotation = "kustomize.toolkit.fluxcd.io/prune";

    /// <summary>Keeps Flux from reading <c>${…}</c> as a variable; the value must be exactly <c>disabled</c> (flux.md 1.4).</summary>
    public const string SubstituteAnnotation = "kustomize.toolkit.fluxcd.io/substitute";

    /// <summary>With the value <c>Enabled</c> on a Secret or ConfigMap: Flux notices at once when it changes (flux.md 3.6).</summary>
    public const string WatchLabel = "reconcile.fluxcd.io/watch";

    /// <summary>The value of both annotations.</summary>
    public const string Disabled = "disabled";
}
