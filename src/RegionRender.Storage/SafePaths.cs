using System.Collections.Immutable;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>Every path of a rendering stays below its folder, and no two fall together on a system where case does not count.</summary>
internal static class SafePaths
{
    public static void Check(ImmutableArray<RenderedFile> files, DiagnosticBag bag)
    {
        var seen = new Dictionary<string, string>(files.Length, StringComparer.OrdinalIgnoreCase);
        var (lastFolder, isDistinct) = ("", true);
        foreach (var file in files)
        {
            if (TreePath.Problem(file.Path) is { } problem)
            {
                bag.Add(StorageDiagnostics.UnsafePath(file.Path, problem));
                continue;
            }

            // Files are sorted, so most stand in the folder of the one before.
            var (folder, _) = FolderListing.Split(file.Path);
            if (folder != lastFolder)
                (lastFolder, isDistinct) = (folder, FoldersAreDistinct(folder, seen, bag));
            if (isDistinct)
                IsDistinct(file.Path, seen, bag);
        }
    }

    /// <summary>From the outermost, so that the first that collides speaks for all inside of it. A slash at the end tells folders from files.</summary>
    private static bool FoldersAreDistinct(string folder, Dictionary<string, string> seen, DiagnosticBag bag)
    {
        for (var slash = folder.IndexOf('/'); slash >= 0; slash = folder.IndexOf('/', slash + 1))
        {
            if (!IsDistinct(folder[..(slash + 1)], seen, bag))
                return false;
        }

        return folder.Length == 0 || IsDistinct(folder + "/", seen, bag);
    }

    private static bool IsDistinct(string path, Dictionary<string, string> seen, DiagnosticBag bag)
    {
        if (seen.TryAdd(path, path) || seen[path] == path)
            return true;
        bag.Add(StorageDiagnostics.CaseCollision(path, seen[path]));
        return false;
    }
}
