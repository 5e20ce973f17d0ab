using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// What stands for a cluster, an identity, a namespace or a definition carries <c>prune: disabled</c> from the first rendering on: Flux
/// heeds the mark of the object in the cluster (fluxcd/kustomize-controller v1.9.4, internal/controller/kustomization_controller.go,
/// deleteObjects). What is to go on purpose has lost it.
/// </summary>
internal static class ProtectedObjectsAreMarked
{
    public static void Check(PlacedObject item, TreeConventions conventions, DiagnosticBag bag)
    {
        if (!conventions.IsProtected(item.Id) || conventions.IsLetGo(item))
            return;
        if (!string.Equals(item.Annotation(FluxMarks.PruneAnnotation), FluxMarks.Disabled, StringComparison.OrdinalIgnoreCase))
            bag.Add(TreeRuleDiagnostics.Unprotected(item.PlaceOf(item.Metadata), item.Id.ToString()));
    }
}
