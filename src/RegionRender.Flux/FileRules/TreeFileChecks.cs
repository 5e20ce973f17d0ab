using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>Holds the files of a tree to what kustomize and Flux build from them.</summary>
internal static class TreeFileChecks
{
    private static readonly ImmutableArray<Action<ReadTree, DiagnosticBag>> All =
    [
        PathsLeadSomewhere.Check,
        FoldersListTheirFiles.Check,
        EntriesHoldFluxAlone.Check,
        NothingIsIgnored.Check,
    ];

    public static void Run(ReadTree tree, DiagnosticBag bag)
    {
        foreach (var check in All)
            check(tree, bag);
    }
}
