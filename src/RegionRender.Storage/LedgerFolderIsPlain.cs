using RegionRender.Core.Paths;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>The ledger is read and written where it is, and so are the files that a build makes for itself: nothing there is a link, a pipe or the like.</summary>
internal static class LedgerFolderIsPlain
{
    public static void Check(Disk disk, FolderListing listing, DiagnosticBag bag)
    {
        if (listing.Find(LedgerPaths.Folder).Kind == EntryKind.Link)
        {
            bag.Add(StorageDiagnostics.Link(disk.Display(LedgerPaths.Folder)));
            return;
        }

        foreach (var folder in new[] { LedgerPaths.Folder, LedgerPaths.Regions })
        {
            foreach (var (kind, name) in listing.Entries(folder))
                Check(disk, kind, $"{folder}/{name}", bag);
        }
    }

    private static void Check(Disk disk, EntryKind kind, string path, DiagnosticBag bag)
    {
        if (kind == EntryKind.Link)
            bag.Add(StorageDiagnostics.Link(disk.Display(path)));
        else if (kind == EntryKind.File && path != LedgerPaths.Lock && disk.Read(path, SpecialFile.Kind) is { } special)
            bag.Add(StorageDiagnostics.Special(disk.Display(path), special));
    }
}
