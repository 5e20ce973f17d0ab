namespace RegionRender.Repository.Tests.Files;

/// <summary>The files that are, or would be, in the repository.</summary>
internal static class RepositoryFiles
{
    /// <summary>Paths relative to the root, with <c>/</c>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Ask().Where(path => File.Exists(RepositoryFolder.Of(path)))];

    public static IEnumerable<string> EndingWith(string ending) => All.Where(path => path.EndsWith(ending, StringComparison.Ordinal));

    private static string[] Ask() => Command
        .Run(TimeSpan.FromMinutes(1), "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
        .Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
