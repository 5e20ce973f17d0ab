using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// Rule 38: beyond a thousand objects an apply takes too long, and the inventory outgrows what the API server stores; beyond five hundred
/// Kustomizations one Flux no longer keeps up (flux.md 8).
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
