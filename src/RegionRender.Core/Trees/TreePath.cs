using System.Buffers;
using System.Text;

namespace RegionRender.Core.Trees;

/// <summary>What a path in a rendering may look like, so that every system can check it out and none is led out of the folder.</summary>
internal static class TreePath
{
    /// <summary>Most file systems allow names of 255 bytes.</summary>
    private const int LongestName = 255;

    /// <summary>What Windows forbids in names, and the backslash, which it takes for a separator.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|");

    /// <summary>Names that Windows takes for devices, with any extension.</summary>
    private static readonly string[] Devices = ["con", "prn", "aux", "nul", "com", "lpt"];

    /// <summary>What is wrong with a path, as the end of a sentence that begins with the path; null if nothing is.</summary>
    public static string? Problem(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty || path[0] == '/' || path[^1] == '/')
            return "is no relative path of a file";
        return ProblemOfNames(path);
    }

    /// <summary>As <see cref="Problem"/>, where the folder is known to have none.</summary>
    /// <param name="folder">The beginning of the path: empty, or with a slash at its end.</param>
    /// <param name="path">A path in the folder.</param>
    internal static string? ProblemBelow(string folder, string path) =>
        folder.Length == 0 || path[^1] == '/' ? Problem(path) : ProblemOfNames(path.AsSpan(folder.Length));

    private static string? ProblemOfNames(ReadOnlySpan<char> path)
    {
        foreach (var name in path.Split('/'))
        {
            if (NameProblem(path[name]) is { } problem)
                return problem;
        }

        return null;
    }

    private static string? NameProblem(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name is "." or "..")
            return "has an empty name, '.' or '..' in it";
        // git~1 is the short name that Windows gives .git.
        if (name.Equals(".git", StringComparison.OrdinalIgnoreCase) || name.Equals("git~1", StringComparison.OrdinalIgnoreCase))
            return "leads into '.git'";
        if (name.ContainsAny(Forbidden) || name.ContainsAnyInRange('\0', '\x1f') || name.ContainsAnyInRange('\x7f', '\x9f'))
            return "has a character that some systems forbid in file names";
        if (name[^1] is '.' or ' ')
            return "has a name that ends in a dot or a space";
        if (IsDevice(name))
            return "has a name that Windows reserves";
        return name.Length > LongestName || Encoding.UTF8.GetByteCount(name) > LongestName ? "has a name longer than 255 bytes" : null;
    }

    private static bool IsDevice(ReadOnlySpan<char> name)
    {
        var end = name.IndexOf('.');
        var stem = end < 0 ? name : name[..end];
        if (stem.Length is not (3 or 4))
            return false;
        var index = Array.FindIndex(Devices, stem[..3].ToString().ToLowerInvariant().Equals);
        return stem.Length == 3 ? index is >= 0 and < 4 : index >= 4 && char.IsAsciiDigit(stem[3]);
    }
}
