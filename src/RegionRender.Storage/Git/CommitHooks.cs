namespace RegionRender.Storage;

/// <summary>The hooks of <c>git commit</c> that may refuse a commit or change its message: git, Documentation/githooks.txt.</summary>
internal static class CommitHooks
{
    public const string PreCommit = "pre-commit";
    public const string CommitMessage = "commit-msg";

    /// <summary>The hook sees what is about to be committed in an index of its own, as <c>git commit --only</c> shows it.</summary>
    public static void RunPreCommit(GitProgram git, string tree) => WithFile(index =>
    {
        // Git takes an empty file for a broken index, and none at all for a new one.
        File.Delete(index);
        git.Run(["read-tree", tree], null, ("GIT_INDEX_FILE", index));
        return git.Run(["hook", "run", PreCommit], null, ("GIT_INDEX_FILE", index));
    });

    /// <summary>The message as the hook leaves it.</summary>
    public static string RunCommitMessage(GitProgram git, string message) => WithFile(file =>
    {
        File.WriteAllText(file, message);
        git.Run("hook", "run", CommitMessage, "--", file);
        return File.ReadAllText(file);
    });

    private static string WithFile(Func<string, string> use)
    {
        var file = Path.GetTempFileName();
        try
        {
            return use(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
