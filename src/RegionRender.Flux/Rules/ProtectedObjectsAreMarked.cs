using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>Rules 18 and 21: what stands for a cluster, an identity, a namespace or a definition carries <c>prune: disabled</c> from the first rendering on.</summary>
internal static class ProtectedObjectsAreMarked
{
    public static void Check(PlacedObject item, TreeConventions conventions, DiagnosticBag bag)
    {
        if (!conventions.IsProtected(item.Id))
            return;
        if (!string.Equals(item.Annotation(FluxMarks.PruneAnnotation), FluxMarks.Disabled, StringComparison.OrdinalIgnoreCase))
            bag.Add(TreeRuleDiagnostics.Unprotected(item.PlaceOf(item.Metadata), item.Id.ToString()));
    }
}
