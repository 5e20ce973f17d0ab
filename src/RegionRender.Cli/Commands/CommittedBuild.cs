using RegionRender.Cli.Terminal;
using RegionRender.Core;
using RegionRender.Core.Trees;
using RegionRender.Reports;
using RegionRender.Storage;

namespace RegionRender.Cli.Commands;

/// <summary>The end of <c>build --commit</c>: what was compiled goes to its branch.</summary>
internal sealed class CommittedBuild(EstateRequest request, CommitRequest commit, TargetBranch target, RecordedFiles files, CommandHost host, bool isLast)
{
    private readonly GitProgram _git = new(target.Repository.Place.Repository, target.Repository.Display, host.Cancellation);

    private EstateRevision Estate { get; } = EstateRevision.Of(request.Estate.Folder, request.Estate.DisplayPath, files);

    private string Display => target.Repository.Display;

    /// <summary>Commits and pushes; null where the build is to start again.</summary>
    public Ending? End(EstateCompilation compilation, ManifestTree tree, ProgressLine progress)
    {
        var compared = request.ComparedWith(compilation, host);
        target.CheckWorkTrees(_git);
        var update = BranchUpdate.Prepare(target, tree);
        var report = Report.Of(compilation.Diagnostics, update.Comparison.Diagnostics);
        if (update.Comparison.IsRefused || request.IsRefused(report))
            return new Ending(ExitCode.Refused, report, $"{Display} is not committed{compared}");

        var made = update.Comparison.IsUpToDate ? null : update.MakeCommit(_git, CommitMessage.For(tree, Estate, commit.Message, Summary.Of(update.Comparison)), commit.Author);
        if (target.IsCheckedOut && WriteFolder(request.FolderOf(compilation.RenderingPath), tree) is { IsRefused: true } refused)
            return new Ending(ExitCode.Refused, Report.Of(compilation.Diagnostics, refused.Diagnostics), $"{Display} is not committed{compared}");
        if (made is not null)
            Move(update, made);
        if (commit.Pushes && (made is not null || target.Tip is not null) && !Push(progress))
            return null;
        report = report with { Rendering = new RenderingReport(Display, update.Comparison, IsPreview: false) { Branch = target.Name, Commit = made } };
        return new Ending(ExitCode.Done, report, Sentence(made, update.Comparison) + (made is null ? "" : EstateRequest.Changes(compilation)) + LeftAlone() + compared);
    }

    private FolderComparison WriteFolder(string folder, ManifestTree tree) =>
        RenderingFolder.Write(folder, tree, request.Estate.Folder, Display, host.Cancellation);

    private void Move(BranchUpdate update, string made)
    {
        if (target.IsCheckedOut)
            update.UpdateIndex(_git);
        update.Move(_git, made);
    }

    /// <summary>False where the branch has moved, and stands here now where it stands there.</summary>
    private bool Push(ProgressLine progress)
    {
        progress.Show("pushing");
        var push = new BranchPush(target, _git, target.Remote ?? throw target.Refused("its repository has no remote to push to, or several and none is 'origin'", "name one with --push REMOTE"));
        if (push.TryPush())
            return true;
        if (isLast)
            throw target.Refused($"'{target.Name}' moved again and again while it was rendered", "let one build at a time push a branch");
        push.StartAgain(Estate);
        return false;
    }

    private string Sentence(string? made, FolderComparison comparison)
    {
        var pushed = commit.Pushes && (made is not null || target.Tip is not null) ? $", pushed to '{target.Remote}'" : "";
        return made is null
            ? $"{Display} is up to date on '{target.Name}'{pushed}, {Summary.Count(comparison.Unchanged, "file")}"
            : $"{Display} is committed to '{target.Name}' as {made[..7]}{pushed}, {Summary.Of(comparison)}";
    }

    private string LeftAlone() => (target.IsCheckedOut ? OtherChanges.Read(_git) : OtherChanges.None) switch
    {
        { Staged: 0, Unsaved: 0 } => "",
        { Staged: 0, Unsaved: var unsaved } => $"; left alone: {Summary.Count(unsaved, "file")} with unsaved changes",
        { Staged: var staged, Unsaved: 0 } => $"; left alone: {Summary.Count(staged, "staged file")}",
        { Staged: var staged, Unsaved: var unsaved } => $"; left alone: {Summary.Count(staged, "staged file")}, {Summary.Count(unsaved, "file")} with unsaved changes",
    };
}
