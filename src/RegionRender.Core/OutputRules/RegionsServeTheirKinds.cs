using RegionRender.Core.Planning;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>Rule 31: a region has no k0rdent kinds, and no Flux unless it pulls for itself (k0rdent.md 2.1).</summary>
internal static class RegionsServeTheirKinds
{
    public static void Check(RenderedObject item, DiagnosticBag bag)
    {
        var layer = item.Layer.Plan;
        if (layer.Stage.Place != LayerPlace.OnRegion)
            return;
        var group = item.Manifest.Id.Group;
        var isMissing = group == "k0rdent.mirantis.com" || (layer.KubeConfig is not null && group.EndsWith(".toolkit.fluxcd.io", StringComparison.Ordinal));
        if (isMissing)
            bag.Add(OutputRuleDiagnostics.ForeignScope(item.PlaceOf(item.Manifest.Content["kind"]), item.Manifest.Id.ToString(), layer.Cluster));
    }
}
