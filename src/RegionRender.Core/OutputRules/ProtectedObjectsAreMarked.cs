using RegionRender.Core.FluxTrees;
using RegionRender.Core.Manifests;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>Rules 18 and 21: what stands for a cluster, an identity, a namespace or a definition carries <c>prune: disabled</c> from the first rendering on.</summary>
internal static class ProtectedObjectsAreMarked
{
    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        if (!ProtectedKinds.Includes(item.Id))
            return;
        if (!string.Equals(item.Annotation(OwnMarks.PruneAnnotation), OwnMarks.Disabled, StringComparison.OrdinalIgnoreCase))
            bag.Add(OutputRuleDiagnostics.Unprotected(item.PlaceOf(item.Metadata), item.Id.ToString()));
    }
}
