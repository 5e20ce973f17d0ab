namespace RegionRender.Storage;

/// <summary>
/// What is in a folder, read one folder at a time and once each, so that links are seen before anything goes through them. Somebody
/// who swaps a folder for a link while a build runs is not defended against: who may do that may write there anyway.
/// </summary>
internal sealed class FolderListing(IFolder root)
{
    private static readonly Dictionary<string, Entry> Nothing = [];

    private readonly Dictionary<string, Dictionary<string, Entry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _folders = new(StringComparer.Ordinal);
    private FoundFolder? _last;

    /// <summary>
    /// Reads many folders at once, on several threads (20,000 files in 3,000 folders: a third of an unchanged build). One that has a link on
    /// the way to it is read for nothing: <see cref="Entries"/> does not give it out.
    /// </summary>
    public void Prefetch(IEnumerable<string> folders)
    {
        if (!root.FolderExists(""))
            return;
        var paths = folders.Where(folder => !_entries.ContainsKey(folder)).Distinct(StringComparer.Ordinal).ToArray();
        var entries = new Dictionary<string, Entry>?[paths.Length];
        Disk.ForEach(paths.Length, i => entries[i] = root.FolderExists(paths[i]) ? root.Entries(paths[i]) : null);
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
            _entries[folder] = entries = root.Entries(folder);
        return entries;
    }

    private Entry FindFolder(string folder)
    {
        if (_folders.TryGetValue(folder, out var known))
            return known;
        var entry = folder.Length == 0 ? new Entry(root.FolderExists("") ? EntryKind.Folder : EntryKind.Missing, "") : Find(folder);
        return _folders[folder] = entry;
    }

    private sealed record FoundFolder(string Folder, Entry Way, Dictionary<string, Entry> Names);
}
