using System.Security.Cryptography;
using System.Text;

namespace RegionRender.Storage;

/// <summary>Which estate a rendering was made from.</summary>
/// <param name="Repository">The repository that the estate lies in; null where it lies in none.</param>
/// <param name="Commit">What is checked out there; null where it has no commit yet.</param>
/// <param name="IsChanged">True if a file that was read is not as that commit has it.</param>
/// <param name="Digest">Lower-case hex of the SHA-256 of all files that were read, with their paths.</param>
internal sealed record EstateRevision(GitRepository? Repository, string? Commit, bool IsChanged, string Digest)
{
    /// <summary>The commit as a trailer names it; one of what was never committed is no commit that anybody can find.</summary>
    public string? Name => Commit is null || !IsChanged ? Commit : Commit + "-dirty";

    /// <summary>Finds it.</summary>
    /// <param name="folder">The folder of the estate.</param>
    /// <param name="display">The folder as the user knows it.</param>
    /// <param name="files">What was read of it.</param>
    public static EstateRevision Of(string folder, string display, RecordedFiles files)
    {
        var repository = RealPath.Of(folder) is { } real && GitPlace.Of(real) is { } place ? GitRepository.Open(place, display) : null;
        var head = repository?.Read(git => git.Head.Tip);
        var committed = repository is null || head is null ? null : new CommittedFolder(repository.FilesOf(head), display);
        return new EstateRevision(repository, head?.Sha, committed is not null && files.Contents.Any(file => !committed.Holds(file.Key, file.Value)), DigestOf(files));
    }

    /// <summary>Why what was rendered from another commit may be replaced by what was rendered from this one; null: it may.</summary>
    public string? WhyNotAfter(string? other)
    {
        if (other is null)
            return "its last commit was not made by a build";
        if (Repository is null || Commit is null)
            return "the estate of this build lies in no commit";
        if (Repository.Find(other) is not { } theirs || Repository.Find(Commit) is not { } ours)
            return $"its last build rendered '{Short(other)}', which the repository of the estate does not have";
        return Repository.Follows(ours, theirs) ? null : $"its last build rendered '{Short(other)}', which '{Short(Commit)}' does not follow";
    }

    private static string DigestOf(RecordedFiles files)
    {
        var lines = files.Contents.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}  {file.Key}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private static string Short(string commit) => commit.Length == 40 ? commit[..7] : commit;
}
