namespace RegionRender.Cli.Commands;

/// <summary>The root of the Git repository that a folder lies in.</summary>
internal static class RepositoryRoot
{
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
