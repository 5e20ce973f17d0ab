using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// No Kustomization's folder lies in another's on the same source: without a <c>kustomization.yaml</c> Flux takes the whole tree below a path, so that
/// both apply the objects of the inner one, and either one prunes what the other still needs (fluxcd/kustomize-controller v1.9.4,
/// docs/spec/v1/kustomizations.md, "Generating a kustomization.yaml file" and "Prune").
/// </summary>
internal static class FoldersAreAppliedOnce
{
    public static void Check(FluxTree tree, DiagnosticBag bag)
    {
        var reported = new HashSet<FluxKustomization>();
        foreach (var source in tree.Kustomizations.GroupBy(item => (item.Source, item.Target.Name)))
        {
            var open = new Stack<FluxKustomization>();
            // With the separator behind it a folder stands right before what it holds.
            foreach (var item in source.OrderBy(item => item.Path + "/", StringComparer.Ordinal))
            {
                while (open.TryPeek(out var outer) && !Holds(outer.Path, item.Path))
                    open.Pop();
                if (open.TryPeek(out var other))
                    Report(item, other, reported, bag);
                open.Push(item);
            }
        }
    }

    // Where a Kustomization of the user's own lies around rendered ones, it is the one to move, however many they are.
    private static void Report(FluxKustomization inner, FluxKustomization outer, HashSet<FluxKustomization> reported, DiagnosticBag bag)
    {
        var wrong = outer.Manifest.IsWritten && !inner.Manifest.IsWritten ? outer : inner;
        if (reported.Add(wrong))
            bag.Add(TreeRuleDiagnostics.FolderInFolder(wrong.PlaceOf(wrong.Spec["path"]), inner, outer));
    }

    private static bool Holds(string outer, string inner) =>
        outer.Length == 0 || inner == outer || inner.StartsWith(outer + "/", StringComparison.Ordinal);
}
