using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>The ledger is read and written where it is, and so are the files that a build makes for itself.</summary>
internal static class LedgerFolderHasNoLinks
{
    public static void Check(Disk disk, FolderListing listing, DiagnosticBag bag)
    {
        foreach (var path in Links(listing))
            bag.Add(StorageDiagnostics.Link(disk.Display(path)));
    }

    private static IEnumerable<string> Links(FolderListing listing) =>
        listing.Find(Ledger.Folder).Kind == EntryKind.Link
            ? [Ledger.Folder]
            : new[] { Ledger.Folder, Ledger.Folder + "/regions" }
                .SelectMany(folder => listing.Entries(folder).Where(entry => entry.Kind == EntryKind.Link), (folder, entry) => $"{folder}/{entry.Path}");
}
