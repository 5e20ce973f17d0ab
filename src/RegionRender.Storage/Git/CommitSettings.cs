namespace RegionRender.Storage;

/// <summary>What a user's git does with a commit besides making it.</summary>
/// <param name="Signs">True if commits are signed.</param>
/// <param name="Hooks">The folder of the hooks, absolute.</param>
internal sealed record CommitSettings(bool Signs, string Hooks)
{
    public static CommitSettings Read(GitProgram git, string repository) => new(
        git.Try(["config", "--type=bool", "--get", "commit.gpgsign"]) is { Code: 0 } found && found.Output.TrimEnd('\n') == "true",
        Path.GetFullPath(git.Run("rev-parse", "--git-path", "hooks"), repository));

    /// <summary>True if the repository demands a hook; git passes over those that may not be executed.</summary>
    public bool Has(string hook) => Path.Join(Hooks, hook) is var path && File.Exists(path) && (OperatingSystem.IsWindows() || File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute));
}
