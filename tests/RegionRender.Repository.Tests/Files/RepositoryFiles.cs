using System.Diagnostics;

namespace RegionRender.Repository.Tests.Files;

/// <summary>The files that are, or would be, in the repository.</summary>
internal static class RepositoryFiles
{
    /// <summary>Paths relative to the root, with <c>/</c>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Ask().Where(path => File.Exists(RepositoryFolder.Of(path)))];

    public static IEnumerable<string> EndingWith(string ending) => All.Where(path => path.EndsWith(ending, StringComparison.Ordinal));

    private static string[] Ask()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = RepositoryFolder.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git does not start");
        var answer = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return answer.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
