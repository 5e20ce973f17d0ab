using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// Beyond a thousand objects an apply takes too long, and the inventory, which lies in the status (fluxcd/kustomize-controller v1.9.4,
/// docs/spec/v1/kustomizations.md, "Inventory"), comes near what the API server stores; beyond five hundred Kustomizations one Flux no
/// longer keeps up. Both limits are our own guess; fluxcd/flux-benchmark, RESULTS.md, measures 500 small Kustomizations in two minutes,
/// twenty at a time.
/// </summary>
internal static class KustomizationsAreNotCrowded
{
    private const int ObjectLimit = 1000;
    private const int KustomizationLimit = 500;

    public static void Check(FluxKustomization kustomization, FluxTree tree, DiagnosticBag bag)
    {
        var count = tree.ObjectsOf(kustomization).Count;
        if (count > ObjectLimit)
            bag.Add(TreeRuleDiagnostics.Crowded(kustomization.PlaceOf(kustomization.Spec["path"]), kustomization.Name, count, ObjectLimit));
    }

    public static void CheckAll(FluxTree tree, DiagnosticBag bag)
    {
        foreach (var flux in tree.Kustomizations.GroupBy(item => item.Flux))
        {
            var count = flux.Count();
            if (count > KustomizationLimit)
                bag.Add(TreeRuleDiagnostics.CrowdedFlux(flux.First().Manifest.Cause, flux.Key.Name, count, KustomizationLimit));
        }
    }
}
