namespace RegionRender.Storage;

/// <summary>
/// Finds what has a file's name but for case. Where case does not count, as on macOS and Windows, creating the file would replace it
/// unseen; elsewhere the commit would break there.
/// </summary>
internal sealed class CaseTwins(FolderListing listing)
{
    private readonly Dictionary<string, ILookup<string, string>> _folders = new(StringComparer.Ordinal);

    /// <summary>The path of another file or folder, or null.</summary>
    public string? Of(string path)
    {
        var (folder, name) = FolderListing.Split(path);
        if (!_folders.TryGetValue(folder, out var names))
            _folders[folder] = names = listing.Entries(folder).Select(entry => entry.Path).ToLookup(entry => entry, StringComparer.OrdinalIgnoreCase);
        return names[name].FirstOrDefault(entry => entry != name) is { } twin ? FolderListing.Join(folder, twin) : null;
    }
}
