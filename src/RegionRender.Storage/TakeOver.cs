using RegionRender.Core.Paths;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>
/// A folder without a ledger is taken over only when nobody else has anything in it: it is missing, empty, or holds nothing but
/// <c>clusters/*/flux-system/</c>, which <c>flux bootstrap</c> puts there before there is anything to render. Where the rendering is the root of
/// a repository (<c>flux.source.path: .</c>), what every repository has in its root belongs to nobody's payload and is left alone too:
/// <c>.git</c>, dot files, a read-me and a license. A file among them that a build would write is refused all the same.
/// </summary>
internal static class TakeOver
{
    private const int Named = 3;
    private static readonly string[] FilesOfRepositories = ["readme", "license", "licence", "notice", "codeowners", "contributing", "changelog", "security"];

    /// <summary>True where a build has finished, or has begun to change files.</summary>
    public static bool IsOurs(FolderListing listing) =>
        listing.Find(LedgerPaths.Meta).Kind == EntryKind.File || listing.Find(LedgerPaths.Journal).Kind == EntryKind.File;

    public static void Check(FolderListing listing, string display, DiagnosticBag bag)
    {
        if (IsOurs(listing))
            return;
        var foreign = Foreign(listing).Order(StringComparer.Ordinal).ToList();
        if (foreign.Count == 0)
            return;
        var names = string.Join(", ", foreign.Take(Named).Select(name => $"'{name}'"));
        bag.Add(StorageDiagnostics.ForeignFolder(display, foreign.Count > Named ? $"{names} and {foreign.Count - Named} more" : names));
    }

    private static IEnumerable<string> Foreign(FolderListing listing)
    {
        var entries = listing.Entries("");
        var isRepository = entries.Any(entry => entry.Path == ".git");
        foreach (var (kind, name) in entries)
        {
            if (name == LedgerPaths.Folder || (isRepository && BelongsToARepository(name)))
                continue;
            if (name == RenderingPaths.Clusters && kind == EntryKind.Folder)
            {
                foreach (var path in ForeignInClusters(listing))
                    yield return path;
            }
            else
            {
                yield return name;
            }
        }

        // A build that was killed before it changed anything leaves a lock and temporary files.
        foreach (var name in listing.Entries(LedgerPaths.Folder).Select(entry => entry.Path).Where(name => name is not (LedgerPaths.LockName or LedgerPaths.TemporaryName)))
            yield return $"{LedgerPaths.Folder}/{name}";
    }

    private static IEnumerable<string> ForeignInClusters(FolderListing listing)
    {
        foreach (var (kind, cluster) in listing.Entries(RenderingPaths.Clusters))
        {
            if (kind != EntryKind.Folder)
                yield return RenderingPaths.Entry(cluster);
            foreach (var name in listing.Entries(RenderingPaths.Entry(cluster)).Select(entry => entry.Path).Where(name => name != RenderingPaths.Bootstrap))
                yield return RenderingPaths.In(RenderingPaths.Entry(cluster), name);
        }
    }

    private static bool BelongsToARepository(string name) =>
        name.StartsWith('.') || Array.Exists(FilesOfRepositories, file => name.StartsWith(file, StringComparison.OrdinalIgnoreCase));
}
