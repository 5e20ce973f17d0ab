using LibGit2Sharp;

namespace RegionRender.Storage;

/// <summary>Pushes a branch, never by force, and says whether a build may go on where another one was first.</summary>
/// <param name="target">The branch.</param>
/// <param name="git">Runs in its repository.</param>
/// <param name="remote">Where it is pushed to.</param>
internal sealed class BranchPush(TargetBranch target, GitProgram git, string remote)
{
    // What git push --porcelain prints where the branch has moved; the last one where it moves at this moment (git, Documentation/git-push.txt, "OUTPUT").
    private static readonly string[] Moved = ["(fetch first)", "(non-fast-forward)", "(failed to update ref)", "(cannot lock ref"];

    private string Display => target.Repository.Display;

    /// <summary>True if the remote has the branch now as it is here; false if it has moved there.</summary>
    public bool TryPush()
    {
        var ended = git.Try(["push", "--porcelain", remote, $"{target.Ref}:{target.Ref}"]);
        if (ended.Code == 0)
            return true;
        // A lock that a killed push left at the remote looks like a branch that moves.
        return !ended.IsLocked && Array.Exists(Moved, reason => ended.Output.Contains(reason, StringComparison.Ordinal)) ? false : throw git.Failure(ended);
    }

    /// <summary>
    /// Takes the branch to where it has moved, so that it can be rendered again on top of that: only where nothing is lost by it. What it has here and the remote has not was
    /// made by builds, and what was rendered there came from an estate that this one follows.
    /// </summary>
    public void StartAgain(EstateRevision estate)
    {
        git.Run("fetch", "--quiet", "--no-tags", remote, target.Ref);
        var theirs = Existing(git.Run("rev-parse", "--verify", "FETCH_HEAD^{commit}"));
        var ours = Existing(git.Run("rev-parse", "--verify", target.Ref + "^{commit}"));
        if (estate.WhyNotAfter(CommitMessage.Find(theirs.Message, CommitMessage.Source)) is { } reason)
            throw NotAgain(reason);
        var unpushed = target.Repository.Read(repository => repository.Commits.QueryBy(new CommitFilter { IncludeReachableFrom = ours, ExcludeReachableFrom = theirs }).ToList());
        if (unpushed.Find(commit => CommitMessage.Find(commit.Message, CommitMessage.Source) is null) is { } other)
            throw NotAgain($"'{other.Sha[..7]}', which was not made by a build, is not pushed yet");
        if (target.IsCheckedOut)
            git.Run("reset", "--quiet", "--keep", theirs.Sha);
        else
            git.Run("update-ref", "-m", "regionrender: start again", target.Ref, theirs.Sha, ours.Sha);
    }

    private Commit Existing(string commit) => target.Repository.Find(commit) ?? throw NotAgain($"'{commit}' can't be read");

    private StorageException NotAgain(string reason) => new(StorageDiagnostics.NotRenderedAgain(Display, target.Name, remote, reason));
}
