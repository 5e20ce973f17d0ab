using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// A health check holds one of Flux's few workers until its timeout (fluxcd/kustomize-controller v1.9.4, docs/README.md,
/// <c>--concurrent</c>).
/// </summary>
internal static class WaitsAreShort
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static void Check(FluxKustomization kustomization, FluxTree tree, DiagnosticBag bag)
    {
        if (kustomization.Waits && kustomization.Spec["timeout"] is YamlScalar timeout && FluxDuration.TryRead(timeout.Text, out var duration) && duration > Limit)
            bag.Add(TreeRuleDiagnostics.WaitsLong(kustomization.PlaceOf(timeout), kustomization.DisplayName, timeout.Text));
    }
}
