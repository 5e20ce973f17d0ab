using LibGit2Sharp;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>A folder as it is in a revision of its Git repository, read from Git's own storage; no work tree is touched, and nothing that the repository's configuration names is run.</summary>
public static class GitRevision
{
    /// <summary>The files of the folder in the revision; null where there is no such repository or revision.</summary>
    /// <param name="folder">An existing folder of a work tree, or a bare repository.</param>
    /// <param name="revision">As git takes it: a branch, a tag, a commit.</param>
    /// <param name="display">The folder as messages show it; null: as given.</param>
    public static ISourceFiles? Read(string folder, string revision, string? display = null)
    {
        if (revision.Length == 0 || RealPath.Of(folder) is not { } real || GitPlace.Of(real) is not { } place)
            return null;
        try
        {
            using var repository = new Repository(place.Repository);
            return CommitOf(repository, revision) is { } commit ? new InMemorySourceFiles(Contents(commit, place.Prefix)) : null;
        }
        catch (LibGit2SharpException error) when (error is RepositoryNotFoundException or InvalidSpecificationException)
        {
            return null;
        }
        catch (LibGit2SharpException error)
        {
            var reason = Reason(error).Replace(place.Repository, display ?? folder, StringComparison.Ordinal);
            throw new StorageException(StorageDiagnostics.UnreadableRepository(display ?? folder, reason), error);
        }
    }

    private static Commit? CommitOf(Repository repository, string revision)
    {
        var found = repository.Lookup(revision);
        while (found is TagAnnotation tag)
            found = tag.Target;
        return found as Commit;
    }

    private static Dictionary<string, byte[]> Contents(Commit commit, string prefix)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        // A stack of our own: a tree may be as deep as its author likes.
        var folders = new Stack<(string Path, Tree Tree)>();
        if ((prefix.Length == 0 ? commit.Tree : commit.Tree[prefix]?.Target) is Tree root)
            folders.Push(("", root));
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in folder.Tree)
            {
                var path = folder.Path + entry.Name;
                if (entry.TargetType == TreeEntryTargetType.Tree)
                    folders.Push((path + "/", (Tree)entry.Target));
                else if (IsFile(entry.Mode))
                    files[path] = Content((Blob)entry.Target);
            }
        }

        return files;
    }

    // Links and submodules are no files of the tree.
    private static bool IsFile(Mode mode) => mode is Mode.NonExecutableFile or Mode.NonExecutableGroupWritableFile or Mode.ExecutableFile;

    private static byte[] Content(Blob blob)
    {
        using var stream = blob.GetContentStream();
        var bytes = new byte[blob.Size];
        stream.ReadExactly(bytes);
        return bytes;
    }

    // libgit2 tells kinds of errors by their words alone, and names absolute paths.
    private static string Reason(LibGit2SharpException error) => error switch
    {
        NotFoundException => "objects of the revision are missing, as in a partial clone",
        AmbiguousSpecificationException => "more than one object begins with these digits",
        _ when error.Message.Contains("unknown object format", StringComparison.Ordinal) => "its objects have a format other than SHA-1",
        _ when error.Message.Contains("not owned by current user", StringComparison.Ordinal) => "it belongs to another user, and 'safe.directory' of your Git does not name it",
        _ => error.Message,
    };
}
