using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// A build without objects makes Flux prune all that was applied before (fluxcd/kustomize-controller v1.9.4,
/// internal/controller/kustomization_prune_test.go, PruneEmpty).
/// </summary>
internal static class KustomizationsApplySomething
{
    public static void Check(FluxKustomization kustomization, FluxTree tree, DiagnosticBag bag)
    {
        if (!tree.Elsewhere.Contains(kustomization) && !tree.Broken.Contains(kustomization) && tree.ObjectsOf(kustomization).Count == 0)
            bag.Add(TreeRuleDiagnostics.AppliesNothing(kustomization.PlaceOf(kustomization.Spec["path"]), kustomization.DisplayName));
    }
}
