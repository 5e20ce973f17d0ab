using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using LibGit2Sharp;
using RegionRender.Core.Trees;

namespace RegionRender.Storage;

/// <summary>Writes files as blobs. Each is a file of its own in Git's storage, which two threads write in half the time; each thread has the repository open for itself, for libgit2 asks for that.</summary>
internal static class BlobWriter
{
    /// <summary>Below this, opening the repository again costs more than it brings.</summary>
    private const int WorthTwoThreads = 16;

    private static readonly ParallelOptions Threads = new() { MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) };

    /// <summary>The digests of the blobs, in the order of the files.</summary>
    public static ObjectId[] Write(GitRepository repository, ImmutableArray<RenderedFile> files) => repository.Read(git =>
    {
        if (files.Length < WorthTwoThreads)
            return [.. files.Select(file => Write(git, file))];
        var blobs = new ObjectId[files.Length];
        try
        {
            Parallel.For(0, files.Length, Threads, () => new Repository(repository.Place.Repository), (i, _, own) =>
            {
                blobs[i] = Write(own, files[i]);
                return own;
            }, own => own.Dispose());
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }

        return blobs;
    });

    private static ObjectId Write(Repository git, RenderedFile file) => git.ObjectDatabase.Write<Blob>(file.Content.ToArray());
}
