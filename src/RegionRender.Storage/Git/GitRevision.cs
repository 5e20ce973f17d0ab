using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>A folder as it is in a revision of its Git repository, read from Git's own storage; no work tree is touched, and nothing that the repository's configuration names is run.</summary>
public static class GitRevision
{
    /// <summary>The files of the folder in the revision; null where there is no such repository or revision.</summary>
    /// <param name="folder">A folder of a work tree, or a bare repository.</param>
    /// <param name="revision">As git takes it: a branch, a tag, a commit.</param>
    /// <param name="display">The folder as messages show it; null: as given.</param>
    public static ISourceFiles? Read(string folder, string revision, string? display = null)
    {
        if (revision.Length == 0 || RealPath.Of(folder) is not { } real || GitPlace.Of(real) is not { } place)
            return null;
        return GitRepository.Open(place, display ?? folder) is { } repository && repository.Find(revision) is { } commit ? repository.FilesOf(commit) : null;
    }
}
