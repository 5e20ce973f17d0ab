using LibGit2Sharp;

namespace RegionRender.Storage;

/// <summary>A repository that is open for reading, in process: no work tree is touched, and nothing that its configuration names is run. Closed by the finalizers of its handles.</summary>
internal sealed class GitRepository
{
    private readonly Repository _repository;

    private GitRepository(Repository repository, GitPlace place, string display) => (_repository, Place, Display) = (repository, place, display);

    public GitPlace Place { get; }

    /// <summary>The folder that it was found from, as the user knows it.</summary>
    public string Display { get; }

    /// <summary>True where no work tree of it holds the place: in a bare one, and where Git ignores it.</summary>
    public bool IsOutsideOfTheWorkTree => Read(git => git.Info.IsBare || (Place.Prefix.Length > 0 && git.Ignore.IsPathIgnored(Place.Prefix + "/")));

    /// <summary>The repository at a place; null where something only looks like one. A <see cref="StorageException"/> where libgit2 does not open it.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="display">The folder that it was found from, as the user knows it.</param>
    public static GitRepository? Open(GitPlace place, string display)
    {
        try
        {
            return new GitRepository(new Repository(place.Repository), place, display);
        }
        catch (RepositoryNotFoundException)
        {
            return null;
        }
        catch (LibGit2SharpException error)
        {
            throw Failure(error, place, display);
        }
    }

    /// <summary>Reads; what libgit2 can't read is a <see cref="StorageException"/>.</summary>
    public T Read<T>(Func<Repository, T> read)
    {
        try
        {
            // A repository of libgit2 is for one thread at a time.
            lock (_repository)
                return read(_repository);
        }
        catch (LibGit2SharpException error)
        {
            throw Failure(error, Place, Display);
        }
    }

    /// <summary>The commit that a revision names, as git takes it: a branch, a tag, a commit; null where it names none.</summary>
    public Commit? Find(string revision) => Read(repository =>
    {
        try
        {
            var found = revision.Length == 0 ? null : repository.Lookup(revision);
            while (found is TagAnnotation tag)
                found = tag.Target;
            return found as Commit;
        }
        catch (InvalidSpecificationException)
        {
            return null;
        }
    });

    public bool HasRemote(string name) => Read(git => git.Network.Remotes.Any(remote => remote.Name == name));

    /// <summary>True if a commit is an ancestor of another, or the other itself.</summary>
    public bool Follows(Commit later, Commit earlier) => Read(git => git.ObjectDatabase.FindMergeBase(earlier, later))?.Id == earlier.Id;

    /// <summary>The files of the place as a commit has them.</summary>
    public CommittedFiles FilesOf(Commit? commit) => new CommittedFiles(this, commit, Place.Prefix);

    private static StorageException Failure(LibGit2SharpException error, GitPlace place, string display) =>
        new(StorageDiagnostics.UnreadableRepository(display, Reason(error).Replace(place.Repository, display, StringComparison.Ordinal)), error);

    // libgit2 tells kinds of errors by their words alone, and names absolute paths.
    private static string Reason(LibGit2SharpException error) => error switch
    {
        NotFoundException => CommittedFiles.Missing,
        AmbiguousSpecificationException => "more than one object begins with these digits",
        _ when error.Message.Contains("unknown object format", StringComparison.Ordinal) => "its objects have a format other than SHA-1",
        _ when error.Message.Contains("not owned by current user", StringComparison.Ordinal) => "it belongs to another user, and 'safe.directory' of your Git does not name it",
        _ => error.Message,
    };
}
