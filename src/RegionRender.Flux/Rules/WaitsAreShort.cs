using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>Rule 23: a health check holds one of Flux's few workers until its timeout (flux.md 3.5).</summary>
internal static class WaitsAreShort
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static void Check(FluxKustomization kustomization, FluxTree tree, DiagnosticBag bag)
    {
        if (kustomization.Waits && kustomization.Spec["timeout"] is YamlScalar timeout && FluxDuration.TryRead(timeout.Text, out var duration) && duration > Limit)
            bag.Add(TreeRuleDiagnostics.WaitsLong(kustomization.PlaceOf(timeout), kustomization.DisplayName, timeout.Text));
    }
}
