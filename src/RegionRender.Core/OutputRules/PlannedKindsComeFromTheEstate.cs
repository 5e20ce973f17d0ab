using RegionRender.Core.Planning;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>Rule 22: objects that k0rdent's webhooks check against each other never share a Kustomization, so the layer addons holds none of them.</summary>
internal static class PlannedKindsComeFromTheEstate
{
    public static void Check(RenderedObject item, DiagnosticBag bag)
    {
        if (item.Layer.Plan.Stage != LayerStage.Addons || item.Manifest.Id.Group != "k0rdent.mirantis.com")
            return;
        if (item.Manifest.Id.Kind is "ClusterDeployment" or "Region" or "Credential" or "Management" or "AccessManagement" or "ClusterTemplateChain")
            bag.Add(OutputRuleDiagnostics.PlannedKind(item.PlaceOf(item.Manifest.Content["kind"]), item.Manifest.Id.ToString()));
    }
}
