using System.Collections.Immutable;

namespace RegionRender.Core.Kinds;

/// <summary>Which file is the schema of a kind in a release: that of the release's own folder, else that of the folder which it stands over.</summary>
internal static class ReleaseSchemas
{
    private const string Extension = ".json";

    /// <summary>The schema files of a release by their paths in a folder of a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="files">All files of all releases, as <c>1.11.4/velero.io/backup_v1.json</c>.</param>
    /// <param name="read">Gives the text of one.</param>
    public static ImmutableSortedDictionary<string, string> FilesOf(string release, IReadOnlyCollection<string> files, Func<string, string> read)
    {
        var prefix = release + "/";
        var own = files.Where(file => file.StartsWith(prefix, StringComparison.Ordinal) && file.EndsWith(Extension, StringComparison.Ordinal))
            .Select(file => KeyValuePair.Create(file[prefix.Length..], file));
        if (!files.Contains(prefix + SchemaOver.FileName))
            return own.ToImmutableSortedDictionary(StringComparer.Ordinal);

        var over = SchemaOver.Parse(read(prefix + SchemaOver.FileName));
        // Without the folder's own files, so that a circle has an end.
        var others = files.Where(file => !file.StartsWith(prefix, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return FilesOf(over.Release, others, read).RemoveRange(over.Gone).SetItems(own);
    }
}
