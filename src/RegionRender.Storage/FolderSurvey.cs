using System.Collections.Immutable;
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

    public PendingJournal Journal { get; init; } = new([]);

    public static FolderSurvey Take(Disk disk, FitFolder folder, ManifestTree tree)
    {
        var bag = new DiagnosticBag();
        var listing = new FolderListing(disk);
        SafePaths.Check(tree.Files.Select(file => (file.Path, Location.None)), bag);
        folder.Check(bag);
        if (!bag.HasErrors)
            LedgerFolderIsPlain.Check(disk, listing, bag);
        if (!bag.HasErrors)
            TakeOver.Check(listing, folder.Display, bag);
        return bag.HasErrors ? Refused(bag) : new Surveyor(disk, listing, tree, bag).Survey();
    }

    private static FolderSurvey Refused(DiagnosticBag bag) => new() { Comparison = new FolderComparison { Diagnostics = bag.ToSorted() } };
}
