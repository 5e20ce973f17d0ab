using RegionRender.Core.Trees;

namespace RegionRender.Storage;

/// <summary>The files that earlier builds wrote, with every digest that they may have: the ledger's, and those of builds that were killed. Lists have none, see <see cref="RenderedLists"/>.</summary>
internal sealed class OwnedFiles
{
    private readonly Dictionary<string, List<string>> _digests;

    public OwnedFiles(Ledger? previous, PendingJournal journal)
    {
        _digests = new Dictionary<string, List<string>>(previous?.Files.Length ?? 0, StringComparer.Ordinal);
        foreach (var file in previous?.Files ?? [])
            Add(file.Path, file.Sha256);
        foreach (var file in journal.Files)
            Add(file.Path, file.Sha256);
    }

    public IEnumerable<string> Paths => _digests.Keys;

    public bool Contains(string path) => _digests.ContainsKey(path);

    /// <summary>True if a build wrote these very bytes there.</summary>
    public bool Wrote(string path, string sha256) => _digests.TryGetValue(path, out var digests) && digests.Contains(sha256);

    private void Add(string path, string? sha256)
    {
        if (!_digests.TryGetValue(path, out var digests))
            _digests[path] = digests = new List<string>(1);
        if (sha256 is not null)
            digests.Add(sha256);
    }
}
