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
        var lastFolder = "";
        foreach (var file in files)
        {
            if (TreePath.Problem(file.Path) is { } problem)
            {
                bag.Add(StorageDiagnostics.UnsafePath(file.Path, problem));
                continue;
            }

            CheckCase(file.Path, seen, bag);
            // Files are sorted, so most stand in the folder of the one before.
            var (folder, _) = FolderListing.Split(file.Path);
            if (folder != lastFolder)
                CheckFolders(lastFolder = folder, seen, bag);
        }
    }

    private static void CheckFolders(string folder, Dictionary<string, string> seen, DiagnosticBag bag)
    {
        for (; folder.Length > 0; (folder, _) = FolderListing.Split(folder))
            CheckCase(folder + "/", seen, bag);
    }

    /// <summary>Folders end in a slash here, so that they may be seen twice and a file of the same name is another thing.</summary>
    private static void CheckCase(string path, Dictionary<string, string> seen, DiagnosticBag bag)
    {
        if (!seen.TryAdd(path, path) && seen[path] is var other && other != path)
            bag.Add(StorageDiagnostics.CaseCollision(path, other));
    }
}
