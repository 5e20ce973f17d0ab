using RegionRender.Core.Planning;
using RegionRender.Core.Rendering;
using RegionRender.Syntax;

namespace RegionRender.Core.TreeRules;

/// <summary>
/// Objects that k0rdent's webhooks check against each other never share a Kustomization, so the layer addons holds none of them.
/// </summary>
internal static class PlannedKindsComeFromTheEstate
{
    public static void Check(RenderedLayer layer, DiagnosticBag bag)
    {
        if (layer.Plan.Stage != LayerStage.Addons)
            return;
        foreach (var manifest in layer.AllManifests)
        {
            if (manifest.Id is { Group: "k0rdent.mirantis.com", Kind: "ClusterDeployment" or "Region" or "Credential" or "Management" or "AccessManagement" or "ClusterTemplateChain" })
                bag.Add(K0rdentTreeDiagnostics.PlannedKind(manifest.PlaceOf(manifest.Content["kind"]), manifest.Id.ToString()));
        }
    }
}
