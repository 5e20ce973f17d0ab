using RegionRender.Core.Paths;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>The ledger is read and written where it is, and so are the files that a build makes for itself: nothing there is a link, a pipe or the like.</summary>
internal static class LedgerFolderIsPlain
{
    public static void Check(IFolder folder, FolderListing listing, DiagnosticBag bag)
    {
        if (listing.Find(LedgerPaths.Folder).Kind == EntryKind.Link)
        {
            bag.Add(StorageDiagnostics.Link(folder.Display(LedgerPaths.Folder)));
            return;
        }

        foreach (var parts in new[] { LedgerPaths.Folder, LedgerPaths.Regions })
        {
            foreach (var (kind, name) in listing.Entries(parts))
                Check(folder, kind, $"{parts}/{name}", bag);
        }
    }

    private static void Check(IFolder folder, EntryKind kind, string path, DiagnosticBag bag)
    {
        if (kind == EntryKind.Link)
            bag.Add(StorageDiagnostics.Link(folder.Display(path)));
        else if (kind == EntryKind.File && path != LedgerPaths.Lock && folder.SpecialKind(path) is { } special)
            bag.Add(StorageDiagnostics.Special(folder.Display(path), special));
    }
}
