namespace RegionRender.Cli.Commands;

/// <summary>Paths as messages show them: relative to where the command runs, with <c>/</c>.</summary>
internal static class DisplayPaths
{
    public static string Of(string fullPath, CommandHost host) =>
        Path.GetRelativePath(host.CurrentDirectory, fullPath).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The full path of what the user named. No file of ours has a control character in its path, and some can stand in no path at all.</summary>
    public static string Full(string path, CommandHost host) =>
        path.Any(char.IsControl)
            ? throw new UsageException($"the path '{path}' has a control character in it", "correct the path")
            : Path.GetFullPath(path, host.CurrentDirectory);

    /// <summary>The full path of a folder that the user named.</summary>
    public static string FindFolder(string folder, string hint, CommandHost host)
    {
        var full = Full(folder, host);
        return Directory.Exists(full) ? full : throw new UsageException($"there is no folder '{folder}'", hint);
    }

    /// <summary>What stands before the paths inside of a folder.</summary>
    public static string Prefix(string folder, CommandHost host) => Of(folder, host) is var path && path == "." ? "" : path.TrimEnd('/') + "/";
}
