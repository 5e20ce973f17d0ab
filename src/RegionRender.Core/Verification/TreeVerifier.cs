using System.Collections.Immutable;
using RegionRender.Core.OutputRules;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Core.Verification;

/// <summary>Judges a tree of manifests, whoever wrote it: by the rules that every rendering keeps (flux.md section 11).</summary>
public static class TreeVerifier
{
    private static readonly ImmutableArray<Action<VerifiedTree, DiagnosticBag>> OfFiles =
    [
        PathsLeadSomewhere.Check,
        FoldersListTheirFiles.Check,
        EntriesHoldFluxAlone.Check,
        NothingIsIgnored.Check,
        FilesAreCanonical.Check,
        LedgerIsTrue.Check,
        MarksAreComplete.Check,
    ];

    /// <summary>Never throws on input: whatever is wrong with the tree is in the result's diagnostics.</summary>
    /// <param name="files">The tree.</param>
    /// <param name="displayPrefix">What stands before paths in messages, as <c>rendered/</c>; may be empty.</param>
    public static TreeVerification Verify(ISourceFiles files, string displayPrefix)
    {
        var bag = new DiagnosticBag();
        var tree = FileTreeReader.Read(files, displayPrefix, bag);
        var ledger = LedgerReader.Read(files, displayPrefix, bag);
        var flux = FluxTreeBuilder.Build(tree, ledger);
        var verified = new VerifiedTree(tree, flux, ledger);
        foreach (var check in OfFiles)
            check(verified, bag);
        RenderingChecks.Run(flux, bag);
        return new TreeVerification(bag.ToSorted(), tree.Files.Length, flux.Objects.Length, []);
    }
}
