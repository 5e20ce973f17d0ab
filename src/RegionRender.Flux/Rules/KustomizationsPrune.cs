using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// What leaves the repository leaves the cluster; what must not is protected object by object (<see cref="ProtectedObjectsAreMarked"/>),
/// not by switching pruning off.
/// </summary>
internal static class KustomizationsPrune
{
    public static void Check(FluxKustomization kustomization, FluxTree tree, DiagnosticBag bag)
    {
        if (kustomization.Spec["prune"] is YamlScalar { IsTrue: false } prune)
            bag.Add(TreeRuleDiagnostics.DoesNotPrune(kustomization.PlaceOf(prune), kustomization.DisplayName));
    }
}
