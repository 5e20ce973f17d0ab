using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>Every path of a rendering stays below its folder, and no two fall together on a system where case does not count.</summary>
internal static class SafePaths
{
    /// <summary>Reports what is wrong with paths, at what caused the file.</summary>
    public static void Check(IEnumerable<(string Path, Location Cause)> files, DiagnosticBag bag)
    {
        var seen = new Dictionary<string, CausedPath>(StringComparer.OrdinalIgnoreCase);
        var (lastFolder, isDistinct) = ("", true);
        string? lastUnsafe = null;
        foreach (var (path, cause) in files)
        {
            // Files are sorted, so most stand in the folder of the one before, which has been judged.
            var problem = path.StartsWith(lastFolder, StringComparison.Ordinal) ? TreePath.ProblemBelow(lastFolder, path) : TreePath.Problem(path);
            if (problem is not null)
            {
                var unsafePart = ShortestUnsafePart(path);
                if (unsafePart != lastUnsafe)
                    bag.Add(PathDiagnostics.UnsafePath(cause, unsafePart, problem));
                lastUnsafe = unsafePart;
                continue;
            }

            var folder = path.AsSpan(0, path.LastIndexOf('/') + 1);
            if (!folder.SequenceEqual(lastFolder))
            {
                lastFolder = folder.ToString();
                isDistinct = FoldersAreDistinct(lastFolder, cause, seen, bag);
            }

            if (isDistinct)
                IsDistinct(path, cause, seen, bag);
        }
    }

    /// <summary>The file's path, or that of the outermost folder that has the problem, which then speaks for all inside of it.</summary>
    private static string ShortestUnsafePart(string path)
    {
        for (var slash = path.StartsWith('/') ? -1 : path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (TreePath.Problem(path.AsSpan(0, slash)) is not null)
                return path[..slash];
        }

        return path;
    }

    /// <summary>From the outermost, so that the first that collides speaks for all inside of it. A slash at the end tells folders from files.</summary>
    private static bool FoldersAreDistinct(string folder, Location cause, Dictionary<string, CausedPath> seen, DiagnosticBag bag)
    {
        for (var slash = folder.IndexOf('/'); slash >= 0; slash = folder.IndexOf('/', slash + 1))
        {
            if (!IsDistinct(folder[..(slash + 1)], cause, seen, bag))
                return false;
        }

        return true;
    }

    private static bool IsDistinct(string path, Location cause, Dictionary<string, CausedPath> seen, DiagnosticBag bag)
    {
        if (!seen.TryGetValue(path, out var twin))
            seen.Add(path, twin = new CausedPath(path, cause));
        if (twin.Path == path)
            return true;
        bag.Add(PathDiagnostics.CaseCollision(cause, path, twin.Cause, twin.Path));
        return false;
    }

    private sealed record CausedPath(string Path, Location Cause);
}
