using LibGit2Sharp;

namespace RegionRender.Storage;

/// <summary>The branch that a rendering is committed to, as it is when the build begins.</summary>
internal sealed record TargetBranch
{
    private const string Heads = "refs/heads/";
    private const string Remotes = "refs/remotes/";
    private const string ByHand = "build into a folder, and commit with git";

    private TargetBranch(GitRepository repository, string name) => (Repository, Name) = (repository, name);

    public GitRepository Repository { get; }

    public string Name { get; }

    public string Ref => Heads + Name;

    /// <summary>What the branch must still be when it is moved; null where it does not exist yet.</summary>
    public Commit? Tip { get; private init; }

    /// <summary>What the new commit is put on; null where there is none yet.</summary>
    public Commit? Parent { get; private init; }

    /// <summary>True if a work tree is to be kept in step.</summary>
    public bool IsCheckedOut { get; private init; }

    /// <summary>The remote that the branch is pushed to; null where there is none.</summary>
    public string? Remote { get; private init; }

    public static bool IsName(string name) => !name.StartsWith('-') && Reference.IsValidName(Heads + name);

    /// <summary>Finds it. A <see cref="StorageException"/> where nothing can be committed to it, and null where the revision that it shall be put on does not exist.</summary>
    public static TargetBranch? Find(GitRepository repository, CommitRequest request)
    {
        var target = repository.Read(git => Find(repository, git, request));
        if (request.Parent is not { } revision)
            return target;
        if (repository.Find(revision) is not { } parent)
            return null;
        if (target.IsCheckedOut && target.Tip?.Id != parent.Id)
            throw target.Refused($"'{target.Name}' is checked out, and '{revision}' is not its tip", "name another branch with --branch, or leave --parent out");
        if (target.Tip is { } tip && !repository.Follows(parent, tip))
            throw target.Refused($"'{target.Name}' has commits that '{revision}' lacks", "name another branch with --branch, or leave --parent out");
        return target with { Parent = parent };
    }

    /// <summary>Refuses what would leave a work tree behind its branch, or a merge that somebody is at without its end.</summary>
    public void CheckWorkTrees(GitProgram git)
    {
        if (IsCheckedOut && Repository.Read(repository => repository.Info.CurrentOperation) is not CurrentOperation.None)
            throw Refused("a merge or the like is under way in the work tree", "end it, or name another branch with --branch");

        // Of a bare repository git names the repository itself, for the branch that its HEAD names.
        if (!IsCheckedOut && Tip is not null && git.Run("for-each-ref", "--format=%(worktreepath)", Ref) is { Length: > 0 } path && Path.Exists(Path.Join(path, ".git")))
            throw Refused($"'{Name}' is checked out in another work tree", "build there, or name another branch with --branch");
    }

    public StorageException Refused(string reason, string hint) => Refused(Repository, reason, hint);

    private static TargetBranch Find(GitRepository repository, Repository git, CommitRequest request)
    {
        if (git.Config.Any(entry => entry.Key.EndsWith(".promisor", StringComparison.OrdinalIgnoreCase) || entry.Key == "extensions.partialclone"))
            throw Refused(repository, "its repository is a partial clone", ByHand);
        var head = (git.Refs.Head as SymbolicReference)?.TargetIdentifier;
        var name = request.Branch ?? (head is not null && head.StartsWith(Heads, StringComparison.Ordinal) ? head[Heads.Length..] : null)
            ?? throw Refused(repository, "no branch is checked out", "name one with --branch");
        var remote = request.Remote ?? RemoteOf(git, name);
        var tip = CommitAt(git, Heads + name);
        return new TargetBranch(repository, name)
        {
            IsCheckedOut = !git.Info.IsBare && head == Heads + name,
            Remote = remote,
            Tip = tip,
            Parent = tip ?? (remote is null ? null : CommitAt(git, $"{Remotes}{remote}/{name}")) ?? git.Head.Tip,
        };
    }

    private static string? RemoteOf(Repository git, string branch)
    {
        var remotes = git.Network.Remotes.Select(remote => remote.Name).ToList();
        return git.Config.Get<string>($"branch.{branch}.remote")?.Value is { } configured && remotes.Contains(configured)
            ? configured
            : remotes.Count == 1 ? remotes[0] : remotes.Find(remote => remote == FollowedBranch.UsualRemote);
    }

    private static Commit? CommitAt(Repository git, string reference) => git.Refs[reference]?.ResolveToDirectReference().Target as Commit;

    private static StorageException Refused(GitRepository repository, string reason, string hint) =>
        new(StorageDiagnostics.Uncommittable(repository.Display, reason, hint));
}
