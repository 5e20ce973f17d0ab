using LibGit2Sharp;
using RegionRender.Core;
using RegionRender.Core.Paths;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>
/// What a new rendering is compared with, for <see cref="CompilerOptions.Previous"/>. What can't be read is a <see cref="StorageException"/>, and
/// never taken for a base in which nothing is.
/// </summary>
public static class BaseRendering
{
    /// <summary>
    /// In a Git work tree the rendering at the merge base of <c>HEAD</c> and the branch that Flux follows, so that what was never merged may change at will and
    /// an emptied folder hides nothing; elsewhere, and where Git ignores the folder, what the folder holds.
    /// </summary>
    /// <param name="folder">The folder that the rendering goes to; it need not exist.</param>
    /// <param name="source">Where Flux reads the rendering from.</param>
    /// <param name="display">The folder as messages show it; null: as given.</param>
    public static PreviousRendering Find(string folder, RenderingSource source, string? display = null)
    {
        var name = display ?? folder;
        var inFolder = RenderingFolder.Previous(folder, Prefix(name)) with { Description = name };
        if (RepositoryOf(folder, name) is not { } repository || repository.IsOutsideOfTheWorkTree)
            return inFolder;
        var head = repository.Read(git => git.Head.Tip);
        return Of(repository, head, source, name) with { InFolder = inFolder.Files };
    }

    /// <summary>The rendering in a revision of the repository that the folder lies in; null where there is no such revision.</summary>
    /// <param name="folder">The folder that the new rendering goes to; it need not exist.</param>
    /// <param name="revision">As git takes it: a branch, a tag, a commit.</param>
    /// <param name="display">The folder as messages show it; null: as given.</param>
    public static PreviousRendering? AtRevision(string folder, string revision, string? display = null)
    {
        var prefix = Prefix(display ?? folder);
        return GitRevision.Read(folder, revision, display) is { } files
            ? new PreviousRendering(files, $"{revision}:{prefix}") { Description = $"'{revision}'", InFolder = RenderingFolder.Previous(folder, prefix).Files }
            : null;
    }

    /// <summary>The rendering in another folder; a <see cref="StorageException"/> where that holds something else.</summary>
    /// <param name="folder">The folder that the new rendering goes to; it need not exist.</param>
    /// <param name="other">The folder to compare with.</param>
    /// <param name="displayOther">That folder as messages show it; null: as given.</param>
    public static PreviousRendering InFolder(string folder, string other, string? displayOther = null)
    {
        var name = displayOther ?? other;
        var files = new DiskSourceFiles(other, Prefix(name));
        if (files.Read(LedgerPaths.Meta) is null && files.List("").Any())
            throw new StorageException(StorageDiagnostics.NoRendering(name));
        return new PreviousRendering(files, Prefix(name)) { Description = name, InFolder = RenderingFolder.Previous(folder, "").Files };
    }

    /// <summary>The repository that a folder lies in; null where it lies in none.</summary>
    internal static GitRepository? RepositoryOf(string folder, string display)
    {
        if (RealPath.Of(folder) is not { } real || GitPlace.Of(real) is not { } place)
            return null;
        return GitRepository.Open(place, display) ?? throw new StorageException(StorageDiagnostics.UnreadableRepository(display, "its '.git' leads nowhere"));
    }

    /// <summary>What Flux has of a commit: the rendering at its merge base with the branch that Flux follows.</summary>
    internal static PreviousRendering Of(GitRepository repository, Commit? commit, RenderingSource source, string display)
    {
        if (commit is null)
            return new PreviousRendering(InMemorySourceFiles.FromTexts([])) { Description = "nothing: there is no commit yet" };
        return repository.Read(git =>
        {
            var branch = FollowedBranch.Find(git, source) ?? throw new StorageException(StorageDiagnostics.NoFollowedBranch(display, source.Branch ?? "", FollowedBranch.RemoteOf(git, source.Url)));
            var isHead = branch.CanonicalName == git.Refs.Head.CanonicalName;
            var name = isHead ? branch.CanonicalName : git.Branches[branch.CanonicalName].FriendlyName;
            var tip = isHead ? commit : git.Lookup<Commit>(branch.ResolveToDirectReference().TargetIdentifier);
            var found = tip is null ? null : git.ObjectDatabase.FindMergeBase(commit, tip);
            if (found is null)
                throw new StorageException(git.Info.IsShallow ? StorageDiagnostics.ShallowHistory(display, name) : StorageDiagnostics.NoMergeBase(display, name));
            var revision = found.Sha[..7];
            return new PreviousRendering(repository.FilesOf(found), $"{revision}:{Prefix(display)}") { Description = $"{revision} of '{name}'" };
        });
    }

    private static string Prefix(string display) => display == "." ? "" : display.TrimEnd('/') + "/";
}
