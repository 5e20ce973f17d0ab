using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// No Kustomization's folder lies in another's on the same source: both would apply the objects of the inner one, and prune each other's.
/// </summary>
internal static class FoldersAreAppliedOnce
{
    public static void Check(FluxTree tree, DiagnosticBag bag)
    {
        foreach (var source in tree.Kustomizations.GroupBy(item => (item.Source, item.Target.Name)))
        {
            var open = new Stack<FluxKustomization>();
            // With the separator behind it a folder stands right before what it holds.
            foreach (var item in source.OrderBy(item => item.Path + "/", StringComparer.Ordinal))
            {
                while (open.TryPeek(out var outer) && !Holds(outer.Path, item.Path))
                    open.Pop();
                if (open.TryPeek(out var other))
                    bag.Add(TreeRuleDiagnostics.FolderInFolder(item.PlaceOf(item.Spec["path"]), item, other));
                open.Push(item);
            }
        }
    }

    private static bool Holds(string outer, string inner) =>
        outer.Length == 0 || inner == outer || inner.StartsWith(outer + "/", StringComparison.Ordinal);
}
