using LibGit2Sharp;
using RegionRender.Core.Paths;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>
/// Puts a rendering on a branch, from memory. Objects first, then the work tree and its index where the branch is checked out, the branch last: killed after any step, a build
/// leaves the branch at the old commit or at the new one, and the next build goes on from there.
/// </summary>
internal sealed class BranchUpdate
{
    private static readonly string Nothing = new('0', 40);

    private readonly TargetBranch _target;
    private readonly FolderSurvey _survey;

    private BranchUpdate(TargetBranch target, FolderSurvey survey) => (_target, _survey) = (target, survey);

    /// <summary>How the branch differs from the rendering, and why it is not committed.</summary>
    public FolderComparison Comparison => _survey.Comparison;

    private GitRepository Repository => _target.Repository;

    /// <summary>Looks what a commit would change; only reads.</summary>
    public static BranchUpdate Prepare(TargetBranch target, ManifestTree tree)
    {
        var folder = new CommittedFolder(target.Repository.FilesOf(target.Parent), target.Repository.Display);
        return new BranchUpdate(target, FolderSurvey.Take(folder, tree, new DiagnosticBag()));
    }

    /// <summary>Makes the commit, which no branch names yet.</summary>
    /// <returns>Its digest.</returns>
    public string MakeCommit(GitProgram git, string message, CommitAuthor? author)
    {
        var blobs = BlobWriter.Write(Repository, _survey.Writes);
        var tree = Repository.Read(repository => WriteTree(repository, blobs));
        var settings = CommitSettings.Read(git, Repository.Place.Repository);
        if (_target.IsCheckedOut && settings.Has(CommitHooks.PreCommit))
            CommitHooks.RunPreCommit(git, tree);
        var judged = settings.Has(CommitHooks.CommitMessage) ? CommitHooks.RunCommitMessage(git, message) : message;
        string[] parent = _target.Parent is { } commit ? ["-p", commit.Sha] : [];
        string[] signature = settings.Signs ? ["-S"] : [];
        (string, string)[] environment = author is null ? [] : [("GIT_AUTHOR_NAME", author.Name), ("GIT_AUTHOR_EMAIL", author.Mail)];
        return git.Run(["commit-tree", tree, .. parent, .. signature, "-F", "-"], judged, environment);
    }

    /// <summary>Brings the index of the work tree in step, whose files are already; other entries stay as they are.</summary>
    public void UpdateIndex(GitProgram git)
    {
        var paths = _survey.Writes.Select(file => file.Path).Concat(_survey.Removals).Select(InRepository);
        git.Run(["update-index", "-z", "--add", "--remove", "--replace", "--stdin"], string.Concat(paths.Select(path => path + '\0')));
    }

    /// <summary>Moves the branch, if it still is where it was.</summary>
    public void Move(GitProgram git, string commit)
    {
        var ended = git.Try(["update-ref", "-m", "regionrender: build", _target.Ref, commit, _target.Tip?.Sha ?? Nothing]);
        if (ended.Code == 0)
            return;
        throw ended.Error.Contains("but expected", StringComparison.Ordinal) || ended.Error.Contains("reference already exists", StringComparison.Ordinal)
            ? _target.Refused($"'{_target.Name}' was moved in the meantime", "build again")
            : git.Failure(ended);
    }

    private string WriteTree(Repository git, ObjectId[] blobs)
    {
        var tree = _target.Parent is { } parent ? TreeDefinition.From(parent) : new TreeDefinition();
        foreach (var path in _survey.Removals)
            tree.Remove(InRepository(path));
        for (var i = 0; i < blobs.Length; i++)
            tree.Add(InRepository(_survey.Writes[i].Path), blobs[i], Mode.NonExecutableFile);
        return git.ObjectDatabase.CreateTree(tree).Sha;
    }

    private string InRepository(string path) => RenderingPaths.InSource(Repository.Place.Prefix, path);
}
