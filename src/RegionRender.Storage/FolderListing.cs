using System.IO.Enumeration;

namespace RegionRender.Storage;

internal enum EntryKind
{
    Missing,
    File,
    Folder,
    Link,
}

/// <summary>
/// What stands at a path, or at the first name on the way to it that is no folder. A class, though small: collections of structs are
/// compiled anew at every start of the program, those of classes are not (an unchanged build compiles 1,540 methods in place of 1,630).
/// </summary>
internal sealed record Entry(EntryKind Kind, string Path);

/// <summary>
/// What is in a folder, read one folder at a time and once each, so that links are seen before anything goes through them. Somebody
/// who swaps a folder for a link while a build runs is not defended against: who may do that may write there anyway.
/// </summary>
internal sealed class FolderListing(Disk disk)
{
    private static readonly Dictionary<string, Entry> Nothing = [];
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
    private static readonly EnumerationOptions AllButLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    private readonly Dictionary<string, Dictionary<string, Entry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _folders = new(StringComparer.Ordinal);
    private FoundFolder? _last;

    /// <summary>
    /// Reads many folders at once, on several threads (20,000 files in 3,000 folders: a third of an unchanged build). One that has a link on
    /// the way to it is read for nothing: <see cref="Entries"/> does not give it out.
    /// </summary>
    public void Prefetch(IEnumerable<string> folders)
    {
        if (!disk.FolderExists(""))
            return;
        var paths = folders.Where(folder => !_entries.ContainsKey(folder)).Distinct(StringComparer.Ordinal).ToArray();
        var entries = new Dictionary<string, Entry>?[paths.Length];
        Disk.ForEach(paths.Length, i => entries[i] = disk.FolderExists(paths[i]) ? disk.Read(paths[i], Enumerate) : null);
        for (var i = 0; i < paths.Length; i++)
        {
            if (entries[i] is { } found)
                _entries[paths[i]] = found;
        }
    }

    /// <summary>What is in a folder, each with its name for a path; none where there is no such folder, or a link on the way to it.</summary>
    public IReadOnlyCollection<Entry> Entries(string folder) => ByName(folder).Values;

    public Entry Find(string path)
    {
        // Paths mostly come sorted, many of one folder in a row.
        var slash = path.LastIndexOf('/');
        if (_last is null || !path.AsSpan(0, Math.Max(slash, 0)).SequenceEqual(_last.Folder))
        {
            var folder = slash < 0 ? "" : path[..slash];
            _last = new FoundFolder(folder, FindFolder(folder), ByName(folder));
        }

        if (_last.Way.Kind != EntryKind.Folder)
            return _last.Way;
        return new Entry(_last.Names.TryGetValue(path[(slash + 1)..], out var entry) ? entry.Kind : EntryKind.Missing, path);
    }

    /// <summary>A folder's path and the last name of a path.</summary>
    public static (string Folder, string Name) Split(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? ("", path) : (path[..slash], path[(slash + 1)..]);
    }

    public static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    private Dictionary<string, Entry> ByName(string folder)
    {
        if (FindFolder(folder).Kind != EntryKind.Folder)
            return Nothing;
        if (!_entries.TryGetValue(folder, out var entries))
            _entries[folder] = entries = disk.Read(folder, Enumerate);
        return entries;
    }

    private Entry FindFolder(string folder)
    {
        if (_folders.TryGetValue(folder, out var known))
            return known;
        var entry = folder.Length == 0 ? new Entry(disk.FolderExists("") ? EntryKind.Folder : EntryKind.Missing, "") : Find(folder);
        return _folders[folder] = entry;
    }

    // The attributes of a file take a system call for each; a folder without links is told from its names alone.
    private static Dictionary<string, Entry> Enumerate(string folder)
    {
        var entries = Enumerate(folder, AllButLinks, (ref FileSystemEntry entry) => new(entry.IsDirectory ? EntryKind.Folder : EntryKind.File, entry.FileName.ToString()));
        var hasLinks = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry _) => "", Everything).Count() != entries.Count;
        return hasLinks ? Enumerate(folder, Everything, (ref FileSystemEntry entry) => new(KindOf(ref entry), entry.FileName.ToString())) : entries;
    }

    private static Dictionary<string, Entry> Enumerate(string folder, EnumerationOptions options, FileSystemEnumerable<Entry>.FindTransform read) =>
        new FileSystemEnumerable<Entry>(folder, read, options).ToDictionary(entry => entry.Path, StringComparer.Ordinal);

    private static EntryKind KindOf(ref FileSystemEntry entry)
    {
        if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            return EntryKind.Link;
        return entry.IsDirectory ? EntryKind.Folder : EntryKind.File;
    }

    private sealed record FoundFolder(string Folder, Entry Way, Dictionary<string, Entry> Names);
}
