namespace RegionRender.Storage;

/// <summary>The repository that a folder lies in, told from the folders alone: neither the environment nor a repository's configuration leads elsewhere.</summary>
/// <param name="Repository">The root of the work tree, or the bare repository.</param>
/// <param name="Prefix">The folder from there, with <c>/</c>; empty for the root.</param>
internal sealed record GitPlace(string Repository, string Prefix)
{
    /// <summary>The repository of a folder, which need not exist; null where it lies in none.</summary>
    /// <param name="folder">Absolute, without links.</param>
    public static GitPlace? Of(string folder)
    {
        string? existing = null;
        for (var candidate = folder; candidate is not null; candidate = Path.GetDirectoryName(candidate))
        {
            // In linked worktrees and submodules a file.
            if (Path.Exists(Path.Join(candidate, ".git")))
                return In(candidate, folder);
            existing ??= Directory.Exists(candidate) ? candidate : null;
        }

        return existing is not null && LibGit2Sharp.Repository.Discover(existing) is { } bare ? In(Path.TrimEndingDirectorySeparator(bare), folder) : null;
    }

    private static GitPlace In(string repository, string folder) =>
        new(repository, Path.GetRelativePath(repository, folder) is var path && path == "." ? "" : path.Replace(Path.DirectorySeparatorChar, '/'));
}
