using RegionRender.Core.Labels;
using RegionRender.Core.Trees;
using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.Verification;

/// <summary>Flux's objects in a rendering carry the labels that say whose they are.</summary>
internal static class MarksAreComplete
{
    private static readonly string[] Labels = [OwnLabels.ManagedBy, OwnLabels.Estate, OwnLabels.Layer];

    public static void Check(ReadTree tree, DiagnosticBag bag)
    {
        foreach (var item in tree.Flux.Objects)
        {
            // Extra manifests are placed as they are.
            if (!item.Id.Group.EndsWith(".toolkit.fluxcd.io", StringComparison.Ordinal) || item.Manifest.Content.Location.Source is not { } source || !GeneratedMark.IsOn(source))
                continue;
            var missing = Labels.Where(label => item.Label(label) is null).ToArray();
            if (missing.Length > 0)
                bag.Add(RenderingDiagnostics.Unmarked(item.PlaceOf(item.Metadata), item.Id.ToString(), missing));
        }
    }
}
