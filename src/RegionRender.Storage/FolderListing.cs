using System.IO.Enumeration;

namespace RegionRender.Storage;

internal enum EntryKind
{
    Missing,
    File,
    Folder,
    Link,
}

/// <summary>What stands at a path, or at the first name on the way to it that is no folder.</summary>
internal readonly record struct Entry(EntryKind Kind, string Path);

/// <summary>
/// What is in a folder, read one folder at a time and once each, so that links are seen before anything goes through them. Somebody
/// who swaps a folder for a link while a build runs is not defended against: who may do that may write there anyway.
/// </summary>
internal sealed class FolderListing(Disk disk)
{
    private static readonly Dictionary<string, EntryKind> Nothing = [];
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly Dictionary<string, Dictionary<string, EntryKind>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _folders = new(StringComparer.Ordinal);

    /// <summary>
    /// Reads many folders at once, on several threads (20,000 files in 3,000 folders: a third of an unchanged build). One that has a link on
    /// the way to it is read for nothing: <see cref="Entries"/> does not give it out.
    /// </summary>
    public void Prefetch(IEnumerable<string> folders)
    {
        if (!disk.FolderExists(""))
            return;
        var paths = folders.Where(folder => !_entries.ContainsKey(folder)).Distinct(StringComparer.Ordinal).ToArray();
        var entries = new Dictionary<string, EntryKind>?[paths.Length];
        Disk.ForEach(paths.Length, i => entries[i] = disk.FolderExists(paths[i]) ? disk.Read(paths[i], Enumerate) : null);
        for (var i = 0; i < paths.Length; i++)
        {
            if (entries[i] is { } found)
                _entries[paths[i]] = found;
        }
    }

    /// <summary>The names in a folder; none where there is no such folder, or a link on the way to it.</summary>
    public IReadOnlyDictionary<string, EntryKind> Entries(string folder)
    {
        if (FindFolder(folder).Kind != EntryKind.Folder)
            return Nothing;
        if (!_entries.TryGetValue(folder, out var entries))
            _entries[folder] = entries = disk.Read(folder, Enumerate);
        return entries;
    }

    public Entry Find(string path)
    {
        var (folder, name) = Split(path);
        var way = FindFolder(folder);
        return way.Kind == EntryKind.Folder ? new Entry(Entries(folder).GetValueOrDefault(name), path) : way;
    }

    /// <summary>A folder's path and the last name of a path.</summary>
    public static (string Folder, string Name) Split(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? ("", path) : (path[..slash], path[(slash + 1)..]);
    }

    public static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    private Entry FindFolder(string folder)
    {
        if (_folders.TryGetValue(folder, out var known))
            return known;
        var entry = folder.Length == 0 ? new Entry(disk.FolderExists("") ? EntryKind.Folder : EntryKind.Missing, "") : Find(folder);
        return _folders[folder] = entry;
    }

    private static Dictionary<string, EntryKind> Enumerate(string folder) =>
        new FileSystemEnumerable<KeyValuePair<string, EntryKind>>(folder, (ref FileSystemEntry entry) => new(entry.FileName.ToString(), KindOf(ref entry)), Everything)
            .ToDictionary(StringComparer.Ordinal);

    private static EntryKind KindOf(ref FileSystemEntry entry)
    {
        if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            return EntryKind.Link;
        return entry.IsDirectory ? EntryKind.Folder : EntryKind.File;
    }
}
