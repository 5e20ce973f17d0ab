using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// A Kustomization that holds a protected object, or applies to another cluster, orphans what it applied when it is deleted, and is itself
/// kept from pruning unless it is to go on purpose. With a kubeconfig whose Secret is gone its deletion would hang besides (fluxcd/kustomize-controller v1.9.4,
/// internal/controller/kustomization_controller.go, finalize).
/// </summary>
internal static class LostKustomizationsLoseNothing
{
    public static void Check(FluxKustomization kustomization, FluxTree tree, TreeConventions conventions, DiagnosticBag bag)
    {
        var spec = kustomization.Spec;
        var holdsProtected = tree.ObjectsOf(kustomization).Any(item => conventions.IsProtected(item.Id) && !conventions.IsLetGo(item));
        if (!holdsProtected && !kustomization.HasKubeConfig)
            return;
        if (spec.Text("deletionPolicy") != "Orphan")
            bag.Add(TreeRuleDiagnostics.DeletesPayload(kustomization.PlaceOf(spec["deletionPolicy"] ?? spec), kustomization.DisplayName, kustomization.HasKubeConfig));
        var metadata = kustomization.Manifest.Content.Mapping("metadata");
        if (!holdsProtected || conventions.IsLetGo(new PlacedObject(kustomization.Manifest, kustomization.Flux, Owner: null)))
            return;
        if (!string.Equals(metadata?.Mapping("annotations")?.Text(FluxMarks.PruneAnnotation), FluxMarks.Disabled, StringComparison.OrdinalIgnoreCase))
            bag.Add(TreeRuleDiagnostics.Unprotected(kustomization.PlaceOf(metadata), kustomization.Manifest.Id.ToString()));
    }
}
