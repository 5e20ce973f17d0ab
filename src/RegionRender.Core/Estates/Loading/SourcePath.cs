namespace RegionRender.Core.Estates;

/// <summary>Paths below the estate's folder: relative, with <c>/</c>.</summary>
internal static class SourcePath
{
    /// <summary>The folder of a file; empty for the root.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    /// <summary>A path as written in a file of <paramref name="folder"/>, from the root; null if it leads out of the root.</summary>
    public static string? Resolve(string folder, string written)
    {
        if (written.StartsWith('/') || written.Contains('\\', StringComparison.Ordinal) || HasDrive(written))
            return null;
        var parts = new List<string>(folder.Length == 0 ? [] : folder.Split('/'));
        foreach (var part in written.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }

        return string.Join('/', parts);
    }

    private static bool HasDrive(string path) => path.Length >= 2 && path[1] == ':' && char.IsAsciiLetter(path[0]);
}
