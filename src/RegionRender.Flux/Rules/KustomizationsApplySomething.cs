using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>Rule 15: a build without objects makes Flux prune all that was applied before (flux.md 4.2).</summary>
internal static class KustomizationsApplySomething
{
    public static void Check(FluxKustomization kustomization, FluxTree tree, DiagnosticBag bag)
    {
        if (!tree.Elsewhere.Contains(kustomization) && !tree.Broken.Contains(kustomization) && tree.ObjectsOf(kustomization).Count == 0)
            bag.Add(TreeRuleDiagnostics.AppliesNothing(kustomization.PlaceOf(kustomization.Spec["path"]), kustomization.DisplayName));
    }
}
