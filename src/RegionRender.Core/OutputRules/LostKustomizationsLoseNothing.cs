using RegionRender.Core.FluxTrees;
using RegionRender.Core.Manifests;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>
/// Rules 18 and 19: a Kustomization that holds a protected object, or applies to another cluster, orphans what it applied when it is
/// deleted, and is itself kept from pruning. With a kubeconfig whose Secret is gone its deletion would hang besides (flux.md 3.6).
/// </summary>
internal static class LostKustomizationsLoseNothing
{
    public static void Check(FluxKustomization kustomization, FluxTree tree, DiagnosticBag bag)
    {
        var spec = kustomization.Spec;
        var holdsProtected = tree.ObjectsOf(kustomization).Any(item => ProtectedKinds.Includes(item.Id));
        if (!holdsProtected && !kustomization.HasKubeConfig)
            return;
        if (spec.Text("deletionPolicy") != "Orphan")
            bag.Add(OutputRuleDiagnostics.DeletesPayload(kustomization.PlaceOf(spec["deletionPolicy"] ?? spec), kustomization.DisplayName, kustomization.HasKubeConfig));
        var metadata = kustomization.Manifest.Content.Mapping("metadata");
        if (holdsProtected && !string.Equals(metadata?.Mapping("annotations")?.Text(OwnMarks.PruneAnnotation), OwnMarks.Disabled, StringComparison.OrdinalIgnoreCase))
            bag.Add(OutputRuleDiagnostics.Unprotected(kustomization.PlaceOf(metadata), kustomization.Manifest.Id.ToString()));
    }
}
