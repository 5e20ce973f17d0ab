using System.Collections.Immutable;
using RegionRender.Core.Paths;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>What stands between a folder and a rendering: what to write, what to remove, and why not.</summary>
internal sealed record FolderSurvey
{
    public required FolderComparison Comparison { get; init; }

    /// <summary>Files that are missing or differ, in the tree's order.</summary>
    public ImmutableArray<RenderedFile> Writes { get; init; } = [];

    /// <summary>Files that are there and that no rendering has any more.</summary>
    public ImmutableArray<string> Removals { get; init; } = [];

    /// <summary>Every path that builds once wrote and this one does not, whether it is there or not: their folders may be left empty.</summary>
    public ImmutableArray<string> Obsolete { get; init; } = [];

    /// <summary>True if the folder holds another rendering's ledger, or none.</summary>
    public bool ChangesTheLedger => Writes.Any(file => LedgerPaths.IsOfLedger(file.Path)) || Removals.Any(LedgerPaths.IsOfLedger);

    public PendingJournal Journal { get; init; } = new([]);

    /// <summary>Looks at a folder; with a bag that holds an error, as of a folder that is not fit for a rendering, only what is wrong.</summary>
    public static FolderSurvey Take(IFolder folder, ManifestTree tree, DiagnosticBag bag)
    {
        var listing = new FolderListing(folder);
        SafePaths.Check(tree.Files.Select(file => (file.Path, Location.None)), bag);
        if (!bag.HasErrors)
            LedgerFolderIsPlain.Check(folder, listing, bag);
        if (!bag.HasErrors)
            TakeOver.Check(listing, folder.Display(""), bag);
        return bag.HasErrors ? Refused(bag) : new Surveyor(folder, listing, tree, bag).Survey();
    }

    private static FolderSurvey Refused(DiagnosticBag bag) => new() { Comparison = new FolderComparison { Diagnostics = bag.ToSorted() } };
}
