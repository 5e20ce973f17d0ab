namespace RegionRender.Cli.Commands;

/// <summary>The root of the Git repository that a folder lies in.</summary>
internal static class RepositoryRoot
{
    /// <summary>A folder's path from the root of its repository, with <c>/</c>; empty for the root.</summary>
    public static string PathTo(string folder) =>
        Path.GetRelativePath(Of(folder), folder) is var path && path == "." ? "" : path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The nearest parent with a <c>.git</c> (a file in worktrees and submodules), else the folder itself.</summary>
    public static string Of(string folder)
    {
        for (var candidate = folder; candidate is not null; candidate = Path.GetDirectoryName(candidate))
        {
            if (Path.Exists(Path.Combine(candidate, ".git")))
                return candidate;
        }

        return folder;
    }
}
