namespace RegionRender.Storage;

/// <summary>Follows every link on the way to a path; .NET resolves the last name only.</summary>
internal static class RealPath
{
    /// <summary>As many links as Linux follows before it sees a circle.</summary>
    private const int MostLinks = 40;

    /// <summary>The absolute path without links; what does not exist is taken as it is written. Null if the links go in a circle, and for what can be no path.</summary>
    public static string? Of(string path)
    {
        if (path.Contains('\0'))
            return null;
        var links = 0;
        var rest = new Stack<string>();
        var real = Enter(Path.GetFullPath(path), rest);
        while (rest.TryPop(out var name))
        {
            var next = Path.Join(real, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
                return null;
            real = Enter(Path.GetFullPath(target, real), rest);
        }

        return real;
    }

    /// <summary>True if a real path is a real folder or lies below it.</summary>
    public static bool IsIn(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    /// <summary>Puts the names of an absolute path on the stack, the first on top, and gives its root.</summary>
    private static string Enter(string fullPath, Stack<string> rest)
    {
        var root = Path.GetPathRoot(fullPath) ?? "";
        var names = fullPath[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = names.Length - 1; i >= 0; i--)
            rest.Push(names[i]);
        return root;
    }
}
