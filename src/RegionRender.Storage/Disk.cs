using System.Runtime.ExceptionServices;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>
/// The elementary operations on one folder. Paths are relative to it, with <c>/</c>, so that nothing outside of it can be named by
/// mistake; what the world refuses becomes a <see cref="StorageException"/> with the path as the user knows it.
/// </summary>
/// <param name="root">The folder, absolute, without links on the way.</param>
/// <param name="display">The folder as the user knows it.</param>
/// <param name="beforeChange">Told every operation that changes the disk before it happens: where tests stop a build, or let the world fail.</param>
internal sealed class Disk(string root, string display, Action<string, string>? beforeChange = null) : IFolder
{
    /// <summary>Below this a second thread costs more than it brings.</summary>
    private const int WorthTwoThreads = 256;

    /// <summary>Creating and reading small files scales to two threads (2.0 and 1.8 times as fast); past four the file system's own locks hold.</summary>
    private static readonly ParallelOptions Threads = new() { MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) };

    public ISourceFiles Files => new DiskSourceFiles(root, DisplayPrefix);

    /// <summary>What stands before the paths of files in messages.</summary>
    public string DisplayPrefix { get; } = display switch { "." => "", "/" => "/", _ => display + "/" };

    public string Display(string path) => path.Length == 0 ? display : DisplayPrefix + path;

    public string FullPath(string path) => Path.Join(root, path);

    public bool FileExists(string path) => File.Exists(FullPath(path));

    public bool FolderExists(string path) => Directory.Exists(FullPath(path));

    public Dictionary<string, Entry> Entries(string path) => Read(path, FolderEntries.Of);

    public byte[] ReadAll(string path) => Read(path, FileContent.All);

    public byte[] Beginning(string path, int length) => Read(path, full => FileContent.Beginning(full, length));

    public string Digest(string path) => Read(path, FileContent.Digest);

    public string? DigestIfNot(ReadOnlySpan<byte> expected, string path)
    {
        try
        {
            return FileContent.DigestIfNot(expected, FullPath(path));
        }
        catch (Exception error) when (WorldError.Is(error))
        {
            throw Unreadable(path, error);
        }
    }

    public string? SpecialKind(string path) => Read(path, SpecialFile.Kind);

    public bool IsEmptyFolder(string path) => FolderExists(path) && Read(path, full => !Directory.EnumerateFileSystemEntries(full).Any());

    public T Read<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(FullPath(path));
        }
        catch (Exception error) when (WorldError.Is(error))
        {
            throw Unreadable(path, error);
        }
    }

    private StorageException Unreadable(string path, Exception error) => new(StorageDiagnostics.Unreadable(Display(path), WorldError.Reason(error)), error);

    public void CreateFolder(string path) => Change("create folder", path, full => Directory.CreateDirectory(full));

    /// <summary>Writes a new file. Not flushed to the device: see <see cref="FolderUpdate"/>.</summary>
    public void Create(string path, ReadOnlyMemory<byte> content) => Change("create", path, full =>
    {
        using var handle = File.OpenHandle(full, FileMode.Create, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, content.Span, 0);
    });

    /// <summary>Waits until a file's bytes are on the device.</summary>
    public void Flush(string path) => Change("flush", path, full =>
    {
        using var handle = File.OpenHandle(full, FileMode.Open, FileAccess.Write);
        RandomAccess.FlushToDisk(handle);
    });

    /// <summary>Puts a file in another's place, whether there is one or not, in one step: rename(2).</summary>
    public void Move(string from, string to) => Change("move", to, full => File.Move(FullPath(from), full, overwrite: true));

    public void MoveFolder(string from, string to) => Change("move folder", to, full => Directory.Move(FullPath(from), full));

    public void Delete(string path) => Change("delete", path, File.Delete);

    public void DeleteEmptyFolder(string path) => Change("delete folder", path, full => Directory.Delete(full));

    /// <summary>Links inside are removed, not followed.</summary>
    public void DeleteTree(string path) => Change("delete tree", path, full => Directory.Delete(full, recursive: true));

    /// <summary>Does something for every index, on several threads if that pays; the first failure stops it.</summary>
    public static void ForEach(int count, Action<int> action)
    {
        if (count < WorthTwoThreads)
        {
            for (var i = 0; i < count; i++)
                action(i);
            return;
        }

        try
        {
            Parallel.For(0, count, Threads, action);
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }

    private void Change(string operation, string path, Action<string> change)
    {
        var full = FullPath(path);
        try
        {
            beforeChange?.Invoke(operation, full);
            change(full);
        }
        catch (Exception error) when (WorldError.Is(error))
        {
            throw new StorageException(StorageDiagnostics.Unwritable(Display(path), WorldError.Reason(error)), error);
        }
    }
}
