using System.IO.Enumeration;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>
/// The files below a folder. Linked files count where they lead to a place inside of it; linked folders are not entered when files
/// are listed, so that no circle of links has an end of its own; <c>.git</c> is never listed.
/// </summary>
/// <param name="root">The folder; an empty path is the current one.</param>
/// <param name="display">How messages name the folder, if not as <paramref name="root"/> does.</param>
public sealed class DiskSourceFiles(string root, string? display = null) : ISourceFiles
{
    private static readonly EnumerationOptions EveryFile = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly string _root = RealPath.Of(root.Length == 0 ? "." : root) ?? Path.GetFullPath(root);

    public IEnumerable<string> List(string folder)
    {
        if (Resolve(folder) is not { } start || !Directory.Exists(start))
            return [];
        return Try(folder, () => Enumerate(start, folder.Length == 0 ? "" : folder + "/").ToList());
    }

    public byte[]? Read(string path)
    {
        if (path.Length == 0 || Resolve(path) is not { } file || !File.Exists(file))
            return null;
        // A pipe or device has length 0 and is not opened: it might never end.
        return Try(path, () => new FileInfo(file).Length == 0 ? [] : File.ReadAllBytes(file));
    }

    private FileSystemEnumerable<string> Enumerate(string start, string prefix)
    {
        var startLength = Path.TrimEndingDirectorySeparator(start).Length + 1;
        return new FileSystemEnumerable<string>(start, (ref FileSystemEntry entry) => prefix + Portable(entry.ToFullPath()[startLength..]), EveryFile)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && (!IsLink(ref entry) || IsInside(entry.ToFullPath())),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry) && !entry.FileName.SequenceEqual(".git"),
        };
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string Portable(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The real place of a path, or null where it leads out of the root.</summary>
    private string? Resolve(string path)
    {
        if (path.Contains('\0') || path.Contains('\\') || Path.IsPathRooted(path))
            return null;
        return RealPath.Of(Path.Join(_root, path)) is { } real && RealPath.IsIn(_root, real) ? real : null;
    }

    private bool IsInside(string link) => RealPath.Of(link) is { } real && RealPath.IsIn(_root, real) && File.Exists(real);

    private T Try<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (WorldError.Is(error))
        {
            var shown = Portable(Path.Join(display ?? root, path));
            throw new StorageException(StorageDiagnostics.Unreadable(shown, WorldError.Reason(error)), error);
        }
    }
}
