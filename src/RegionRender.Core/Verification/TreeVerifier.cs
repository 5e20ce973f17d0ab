using System.Collections.Immutable;
using RegionRender.Core.Kinds;
using RegionRender.Core.OutputRules;
using RegionRender.Core.Transitions;
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

    /// <summary>Judges a tree. Never throws on input: whatever is wrong with the tree is in the result's diagnostics.</summary>
    /// <param name="files">The tree.</param>
    /// <param name="displayPrefix">What stands before paths in messages, as <c>rendered/</c>; may be empty.</param>
    /// <param name="options">More schemas, and what the tree replaces.</param>
    public static TreeVerification Verify(ISourceFiles files, string displayPrefix, VerificationOptions? options = null)
    {
        options ??= VerificationOptions.Default;
        var bag = new DiagnosticBag();
        var ledger = LedgerReader.Read(files, displayPrefix, bag);
        var kinds = KindsOf(ledger, options, bag);
        var tree = Read(files, displayPrefix, ledger, kinds, bag);
        foreach (var check in OfFiles)
            check(tree, bag);
        RenderingChecks.Run(tree.Flux, kinds, bag);

        var unknownKinds = ObjectsFitTheirKinds.Check(tree.Flux, kinds, bag);
        if (options.Base is { } baseFiles)
            CompareWith(ReadBase(baseFiles, options.BaseDisplayPrefix, kinds), tree, kinds, options, bag);
        return new TreeVerification(bag.ToSorted(), tree.Files.Files.Length, tree.Flux.Objects.Length, unknownKinds) { Charts = tree.Files.Charts };
    }

    private static VerifiedTree ReadBase(ISourceFiles files, string displayPrefix, KindCatalog kinds)
    {
        var unasked = new DiagnosticBag();
        return Read(files, displayPrefix, LedgerReader.Read(files, displayPrefix, unasked), kinds, unasked);
    }

    private static VerifiedTree Read(ISourceFiles files, string displayPrefix, Ledger? ledger, KindCatalog kinds, DiagnosticBag bag)
    {
        var tree = FileTreeReader.Read(files, displayPrefix, bag);
        return new VerifiedTree(tree, FluxTreeBuilder.Build(tree, ledger, kinds), ledger);
    }

    // A tree of others says nothing of its release: the newest is the best guess, for kinds lose fields rarely.
    private static KindCatalog KindsOf(Ledger? ledger, VerificationOptions options, DiagnosticBag bag)
    {
        var release = ledger is not null && KindCatalog.Releases.Contains(ledger.K0rdentVersion) ? ledger.K0rdentVersion : KindCatalog.Releases[^1];
        var kinds = KindCatalog.ForRelease(release);
        return options.Schemas is { } schemas ? kinds.With(schemas, bag, options.SchemasDisplayPrefix) : kinds;
    }

    private static void CompareWith(VerifiedTree before, VerifiedTree after, KindCatalog kinds, VerificationOptions options, DiagnosticBag bag)
    {
        RemovalRules.Check(LedgerOfTree.Make(before), LedgerOfTree.Make(after), options.Allowed, options.BaseDisplayPrefix, bag);
        ChangesAreAdmitted.Check(before.Flux, after.Flux, kinds, bag);
    }
}
