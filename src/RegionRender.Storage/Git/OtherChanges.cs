namespace RegionRender.Storage;

/// <summary>What somebody has changed in a work tree and not committed, and a build leaves alone.</summary>
/// <param name="Staged">How many files are staged.</param>
/// <param name="Unsaved">How many tracked files differ from what is staged.</param>
internal sealed record OtherChanges(int Staged, int Unsaved)
{
    public static OtherChanges None { get; } = new(0, 0);

    public static OtherChanges Read(GitProgram git)
    {
        var (staged, unsaved) = (0, 0);
        var entries = git.Run("status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=no", "--ignore-submodules=all").Split('\0', StringSplitOptions.RemoveEmptyEntries);
        foreach (var entry in entries)
        {
            staged += entry[0] == ' ' ? 0 : 1;
            unsaved += entry[1] == ' ' ? 0 : 1;
        }

        return new OtherChanges(staged, unsaved);
    }
}
