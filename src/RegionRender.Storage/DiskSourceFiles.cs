using System.IO.Enumeration;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>
/// The files below a folder. Linked files count where they lead to a place inside of it; linked folders are not entered when files
/// are listed, so that no circle of links has an end of its own; <c>.git</c> is never listed. What is no plain file is not opened.
/// What can't be read is a <see cref="StorageException"/>.
/// </summary>
/// <param name="root">The folder; an empty path is the current one.</param>
/// <param name="display">How messages name the folder, if not as <paramref name="root"/> does.</param>
public sealed class DiskSourceFiles(string root, string? display = null) : ISourceFiles
{
    private static readonly EnumerationOptions EveryFile = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly string _root = RealPath.Of(root.Length == 0 ? "." : root) ?? Path.GetFullPath(root);

    /// <inheritdoc/>
    public IEnumerable<string> List(string folder)
    {
        if (Resolve(folder) is not { } start || !Directory.Exists(start))
            return [];
        return Try(folder, () => Enumerate(start, folder.Length == 0 ? "" : folder + "/").ToList());
    }

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        if (path.Length == 0 || Resolve(path) is not { } file || !File.Exists(file))
            return null;
        return Try(path, () => SpecialFile.Kind(file) is { } kind ? throw new IOException($"it {kind}") : File.ReadAllBytes(file));
    }

    /// <inheritdoc/>
    public IEnumerable<SourceObstacle> Obstacles(string path)
    {
        if (IsForeign(path))
            return [];
        if (Try(path, () => OnTheWayTo(path)) is { } obstacle)
            return [obstacle];
        if (Resolve(path) is not { } start || !Directory.Exists(start))
            return [];
        return Try(path, () => Below(start, path.Length == 0 ? "" : path + "/").ToList());
    }

    /// <summary>The first that keeps from reading a path; a link to a folder does not.</summary>
    private SourceObstacle? OnTheWayTo(string path)
    {
        for (var end = path.IndexOf('/'); path.Length > 0; end = path.IndexOf('/', end + 1))
        {
            var part = end < 0 ? path : path[..end];
            var full = Path.Join(_root, part);
            var problem = new FileInfo(full).LinkTarget is null ? null : ProblemOfLink(full);
            if ((problem ?? (end < 0 ? SpecialFile.Kind(full) : null)) is { } found)
                return new SourceObstacle(part, found);
            if (end < 0)
                break;
        }

        return null;
    }

    private IEnumerable<SourceObstacle> Below(string start, string prefix)
    {
        var startLength = Path.TrimEndingDirectorySeparator(start).Length + 1;
        var candidates = new FileSystemEnumerable<string>(start, (ref FileSystemEntry entry) => entry.ToFullPath(), EveryFile)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => IsLink(ref entry) || (!entry.IsDirectory && entry.Length == 0),
            ShouldRecursePredicate = IsEntered,
        };
        foreach (var full in candidates)
        {
            if ((new FileInfo(full).LinkTarget is null ? SpecialFile.Kind(full) : ProblemOfLink(full) ?? ProblemOfLinkToFolder(full)) is { } problem)
                yield return new SourceObstacle(prefix + Portable(full[startLength..]), problem);
        }
    }

    private string? ProblemOfLink(string link)
    {
        if (RealPath.Of(link) is not { } real)
            return "is a link that leads in a circle";
        if (!RealPath.IsIn(_root, real))
            return "is a link that leads out of the folder";
        if (!Path.Exists(real))
            return "is a link that leads nowhere";
        return SpecialFile.Kind(real) is { } kind ? $"is a link to what {kind}" : null;
    }

    private static string? ProblemOfLinkToFolder(string link) => Directory.Exists(link) ? "is a link to a folder" : null;

    private FileSystemEnumerable<string> Enumerate(string start, string prefix)
    {
        var startLength = Path.TrimEndingDirectorySeparator(start).Length + 1;
        return new FileSystemEnumerable<string>(start, (ref FileSystemEntry entry) => prefix + Portable(entry.ToFullPath()[startLength..]), EveryFile)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && (!IsLink(ref entry) || IsInside(entry.ToFullPath())),
            ShouldRecursePredicate = IsEntered,
        };
    }

    private static bool IsEntered(ref FileSystemEntry entry) => !IsLink(ref entry) && !entry.FileName.SequenceEqual(".git");

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string Portable(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The real place of a path, or null where it leads out of the root.</summary>
    private string? Resolve(string path)
    {
        if (IsForeign(path))
            return null;
        return RealPath.Of(Path.Join(_root, path)) is { } real && RealPath.IsIn(_root, real) ? real : null;
    }

    private static bool IsForeign(string path) => path.Contains('\0') || path.Contains('\\') || Path.IsPathRooted(path);

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
