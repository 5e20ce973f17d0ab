using RegionRender.Core.Rendering;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>Rule 38: beyond a thousand objects an apply takes too long, and the inventory outgrows what the API server stores (flux.md 8).</summary>
internal static class KustomizationsAreNotCrowded
{
    private const int Limit = 1000;

    public static void Check(RenderedLayer layer, DiagnosticBag bag)
    {
        var count = layer.AllManifests.Count();
        if (count > Limit)
            bag.Add(OutputRuleDiagnostics.Crowded(layer.Plan.Cause, layer.Plan.KustomizationName, count, Limit));
    }
}
