using RegionRender.Core.Kinds;
using RegionRender.Core.Profiles;
using RegionRender.Core.Transitions;
using RegionRender.Core.TreeRules;
using RegionRender.Core.Trees;
using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Verification;

/// <summary>Judges a tree of manifests, whoever wrote it: by the rules that every rendering keeps.</summary>
public static class TreeVerifier
{
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
        var conventions = Conventions(ledger);
        var tree = ReadTree.Read(files, displayPrefix, conventions, kinds, bag);
        TreeFileChecks.Run(tree, bag);
        if (ledger is not null)
            CheckRendering(tree, ledger, bag);
        TreeChecks.Run(tree.Flux, conventions, kinds, bag);

        var unknownKinds = ObjectsFitTheirKinds.Check(tree.Flux, kinds, bag);
        if (options.Base is { } baseFiles)
            CompareWith(baseFiles, (tree, ledger), kinds, options, bag);
        return new TreeVerification(bag.ToSorted(), tree.Files.Files.Length, tree.Flux.Objects.Length, unknownKinds) { Charts = tree.Files.Charts };
    }

    private static void CheckRendering(ReadTree tree, Ledger ledger, DiagnosticBag bag)
    {
        FilesAreCanonical.Check(tree, ledger, bag);
        LedgerIsTrue.Check(tree, ledger, bag);
        MarksAreComplete.Check(tree, bag);
    }

    // A tree of others says nothing of its release: the newest is the best guess, for kinds lose fields rarely.
    private static KindCatalog KindsOf(Ledger? ledger, VerificationOptions options, DiagnosticBag bag)
    {
        var release = ledger is not null && ReleaseKinds.Releases.Contains(ledger.K0rdentVersion) ? ledger.K0rdentVersion : ReleaseKinds.Releases[^1];
        var kinds = ReleaseKinds.Of(release);
        return options.Schemas is { } schemas ? kinds.With(schemas, bag, options.SchemasDisplayPrefix) : kinds;
    }

    private static TreeConventions Conventions(Ledger? ledger)
    {
        var conventions = K0rdentTreeRules.Conventions(ledger?.Management, KindsOf(ledger));
        if (ledger is null)
            return conventions;

        // The user's own object that is to go has lost its mark and has none of ours: the estate permitted that, or the ledger would have no such line.
        var unmarked = ledger.Files.SelectMany(file => file.Objects.Where(item => !item.Protected && conventions.IsProtected(item.Id)), (file, item) => (file.Cluster, item.Id)).ToHashSet();
        return conventions with { IsLetGo = item => conventions.IsLetGo(item) || unmarked.Contains((item.Cluster.Name, item.Id)) };
    }

    private static KindRules KindsOf(Ledger? ledger) => ProfileCatalog.BuiltIn.FindOrNewest(ledger?.K0rdentVersion).Kinds;

    private static void CompareWith(ISourceFiles baseFiles, (ReadTree Tree, Ledger? Ledger) after, KindCatalog kinds, VerificationOptions options, DiagnosticBag bag)
    {
        var unasked = new DiagnosticBag();
        var ledger = LedgerReader.Read(baseFiles, options.BaseDisplayPrefix, unasked);
        var before = ReadTree.Read(baseFiles, options.BaseDisplayPrefix, Conventions(ledger), kinds, unasked);
        RemovalRules.Check(LedgerOfTree.Make(before, ledger), LedgerOfTree.Make(after.Tree, after.Ledger), KindsOf(ledger), options.Allowed, options.BaseDisplayPrefix, bag);
        ChangesAreAdmitted.Check(before.Flux, after.Tree.Flux, kinds, bag);
    }
}
