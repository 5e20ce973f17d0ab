using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>The folder of a Kustomization is there. Of a source that none of the tree's folders belong to nothing can be said.</summary>
internal static class PathsLeadSomewhere
{
    public static void Check(ReadTree tree, DiagnosticBag bag)
    {
        var ours = tree.Flux.Kustomizations.Where(item => !tree.Flux.Elsewhere.Contains(item)).Select(item => item.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var item in tree.Flux.Elsewhere)
        {
            if (ours.Contains(item.Source))
                bag.Add(TreeFileDiagnostics.NoFolder(item.PlaceOf(item.Spec["path"]), item.DisplayName, item.Path));
        }
    }
}
