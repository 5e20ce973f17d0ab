using RegionRender.Core;
using RegionRender.Storage;

namespace RegionRender.Cli.Commands;

/// <summary>One run of <c>build --commit</c>.</summary>
/// <param name="NamedBase">What <c>--base</c> names; null: what Flux has of the commit that the new one is put on.</param>
internal sealed record CommitBuild(EstateRequest Request, CommitRequest Commit, FindBase? NamedBase)
{
    /// <summary>How often a branch may move while it is rendered; who pushes more often than that is no build.</summary>
    private const int MostAttempts = 5;

    public ExitCode Run(CommandHost host)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (Attempt(host, attempt == MostAttempts) is { } ending)
                return ending.Print(Request.Format, host);
        }
    }

    /// <summary>Renders and commits once; null where the branch has moved on the remote, and the build is to start again on top of that.</summary>
    private Ending? Attempt(CommandHost host, bool isLast)
    {
        TargetBranch? target = null;
        var files = new RecordedFiles(new DiskSourceFiles(Request.Estate.Folder, Request.Estate.DisplayPrefix));
        var request = Request with { Files = files, Base = (folder, source, _) => BaseOf(target = FindTarget(folder, host), folder, source, host) };
        return request.EndingOf(host, (compilation, tree, progress) =>
        {
            progress.Show("committing");
            return new CommittedBuild(request, Commit, target ?? throw new InvalidOperationException("the compiler did not ask for the base"), files, host, isLast).End(compilation, tree, progress);
        });
    }

    private TargetBranch FindTarget(string folder, CommandHost host)
    {
        var repository = BaseRendering.RepositoryOf(folder, DisplayPaths.Of(folder, host)) ?? throw new UsageException($"'{DisplayPaths.Of(folder, host)}' lies in no Git repository", "name one with --repository or --out");
        if (Commit.Remote is { } remote && !repository.HasRemote(remote))
            throw new UsageException($"there is no remote '{remote}'", "name one that 'git remote' lists, or give --push no name");
        return TargetBranch.Find(repository, Commit) ?? throw new UsageException($"there is no Git revision '{Commit.Parent}'", "name a branch, a tag or a commit with --parent");
    }

    private PreviousRendering BaseOf(TargetBranch target, string folder, RenderingSource source, CommandHost host)
    {
        var found = NamedBase?.Invoke(folder, source, host) ?? BaseRendering.Of(target.Repository, target.Parent, source, target.Repository.Display);
        return found with { InFolder = target.IsCheckedOut ? RenderingFolder.Previous(folder, "").Files : null };
    }
}
