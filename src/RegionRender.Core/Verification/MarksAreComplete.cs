using RegionRender.Core.Manifests;
using RegionRender.Syntax;

namespace RegionRender.Core.Verification;

/// <summary>Rule 37: Flux's objects in a rendering carry the labels that say whose they are.</summary>
internal static class MarksAreComplete
{
    private static readonly string[] Labels = [OwnMarks.ManagedByLabel, OwnMarks.EstateLabel, OwnMarks.LayerLabel];

    public static void Check(VerifiedTree tree, DiagnosticBag bag)
    {
        if (tree.Ledger is null)
            return;
        foreach (var item in tree.Flux.Objects)
        {
            // Extra manifests are placed as they are.
            if (!item.Id.Group.EndsWith(".toolkit.fluxcd.io", StringComparison.Ordinal) || item.Manifest.Content.Location.Source is not { } source || !Marker.IsIn(source))
                continue;
            var missing = Labels.Where(label => item.Label(label) is null).ToArray();
            if (missing.Length > 0)
                bag.Add(TreeDiagnostics.Unmarked(item.PlaceOf(item.Metadata), item.Id.ToString(), missing));
        }
    }
}
