using System.Collections.Immutable;
using RegionRender.Core.Paths;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>Compares every file of a rendering, and every file that earlier builds wrote, with what is in the folder.</summary>
internal sealed class Surveyor(IFolder folder, FolderListing listing, ManifestTree tree, DiagnosticBag bag)
{
    private readonly HashSet<string> _paths = [.. tree.Files.Select(file => file.Path)];
    private readonly HashSet<string> _reportedLinks = new(StringComparer.Ordinal);

    public FolderSurvey Survey()
    {
        listing.Prefetch(tree.Files.Select(file => FolderListing.Split(file.Path).Folder));
        var entries = tree.Files.Select(file => listing.Find(file.Path)).ToArray();
        var digests = DigestsOfWhatDiffers(entries);
        var obsoleteParts = ObsoleteLedgerParts();
        var journal = PendingJournal.Read(folder, bag);
        var previous = PreviousLedger(entries, digests, obsoleteParts);
        if (bag.HasErrors)
            return new FolderSurvey { Comparison = new FolderComparison { Diagnostics = bag.ToSorted() } };

        var owned = new OwnedFiles(previous, journal);
        var ownership = new Ownership(folder, owned, _paths, previous?.Estate);
        var (created, changed) = Sort(entries, digests, owned, ownership);
        var obsolete = owned.Paths.Where(path => !_paths.Contains(path)).Concat(obsoleteParts).Order(StringComparer.Ordinal).ToImmutableArray();
        var removals = Removals(obsolete, ownership);
        UnlistedManifests.Check(folder, listing, tree, path => _paths.Contains(path) || owned.Contains(path), bag);
        ImmutableArray<RenderedFile> writes = [.. created, .. changed];
        return new FolderSurvey
        {
            Comparison = new FolderComparison
            {
                Created = Paths(created),
                Changed = Paths(changed),
                Removed = removals,
                Unchanged = tree.Files.Length - created.Count - changed.Count,
                IsUnfinished = folder.FileExists(LedgerPaths.Journal) || folder.FolderExists(LedgerPaths.Temporary),
                Diagnostics = bag.ToSorted(),
            },
            Writes = writes,
            Removals = removals,
            Obsolete = obsolete,
            Journal = new PendingJournal([.. journal.Files, .. Pending(writes)]),
        };
    }

    /// <summary>For every file that is there and not as it should be, the digest of its bytes; null for all others.</summary>
    private string?[] DigestsOfWhatDiffers(Entry[] entries)
    {
        var digests = new string?[entries.Length];
        Disk.ForEach(entries.Length, i =>
        {
            var file = tree.Files[i];
            if (IsFileAt(entries[i], file.Path))
                digests[i] = folder.DigestIfNot(file.Content.Span, file.Path);
        });
        return digests;
    }

    private ImmutableArray<string> ObsoleteLedgerParts() =>
    [
        .. new[] { LedgerPaths.Folder, LedgerPaths.Regions }
            .SelectMany(parts => listing.Entries(parts).Where(entry => entry.Kind == EntryKind.File), (parts, entry) => $"{parts}/{entry.Path}")
            .Where(path => LedgerPaths.IsOfLedger(path) && !_paths.Contains(path)),
    ];

    /// <summary>
    /// Null where no build has finished yet, and where the ledger is damaged, which is then reported. Of the parts that are the tree's own, nothing is parsed: where one cluster
    /// of 10,000 changed, that is all but one.
    /// </summary>
    private Ledger? PreviousLedger(Entry[] entries, string?[] digests, ImmutableArray<string> obsoleteParts)
    {
        if (listing.Find(LedgerPaths.Meta).Kind == EntryKind.Missing)
            return null;
        var others = obsoleteParts.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            if (LedgerPaths.IsOfLedger(tree.Files[i].Path) && (digests[i] is not null || !IsFileAt(entries[i], tree.Files[i].Path)))
                others.Add(tree.Files[i].Path);
        }

        if (others.Count == 0)
            return tree.Ledger;
        return LedgerReader.Read(folder.Files, folder.DisplayPrefix, bag, others.Contains(LedgerPaths.Meta) ? null : new KnownLedger(tree.Ledger, others.Contains));
    }

    private (List<RenderedFile> Created, List<RenderedFile> Changed) Sort(Entry[] entries, string?[] digests, OwnedFiles owned, Ownership ownership)
    {
        var twins = new CaseTwins(listing);
        var (created, changed) = (new List<RenderedFile>(), new List<RenderedFile>());
        for (var i = 0; i < entries.Length; i++)
        {
            var file = tree.Files[i];
            if (entries[i].Kind == EntryKind.Missing)
            {
                created.Add(file);
                if (twins.Of(file.Path) is { } twin && (_paths.Contains(twin) || !owned.Contains(twin)))
                    bag.Add(StorageDiagnostics.InTheWay(folder.Display(twin)));
            }
            else if (entries[i].Kind == EntryKind.Link)
            {
                ReportLink(entries[i].Path);
            }
            else if (!IsFileAt(entries[i], file.Path))
            {
                bag.Add(StorageDiagnostics.InTheWay(folder.Display(entries[i].Path)));
            }
            else if (digests[i] is { } digest)
            {
                changed.Add(file);
                if (ownership.WhyNotReplaced(file, digest) is { } reason)
                    bag.Add(reason);
            }
        }

        return (created, changed);
    }

    private ImmutableArray<string> Removals(ImmutableArray<string> obsolete, Ownership ownership)
    {
        var removals = ImmutableArray.CreateBuilder<string>();
        foreach (var path in obsolete)
        {
            var entry = listing.Find(path);
            if (entry.Kind == EntryKind.Link)
                ReportLink(entry.Path);
            if (!IsFileAt(entry, path))
                continue;
            removals.Add(path);
            if (ownership.WhyNotRemoved(path) is { } reason)
                bag.Add(reason);
        }

        return removals.DrainToImmutable();
    }

    private IEnumerable<PendingFile> Pending(ImmutableArray<RenderedFile> writes)
    {
        var digests = tree.Ledger.Files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal);
        foreach (var file in writes.Where(file => !LedgerPaths.IsOfLedger(file.Path)))
        {
            yield return digests.TryGetValue(file.Path, out var digest)
                ? new PendingFile(file.Path, digest ?? FileContent.Digest(file.Content.Span))
                : throw new InvalidOperationException($"The tree holds '{file.Path}', and its ledger does not list it");
        }
    }

    /// <summary>Once, though everything behind it is concerned.</summary>
    private void ReportLink(string path)
    {
        if (_reportedLinks.Add(path))
            bag.Add(StorageDiagnostics.Link(folder.Display(path)));
    }

    private static bool IsFileAt(Entry entry, string path) => entry.Kind == EntryKind.File && entry.Path == path;

    private static ImmutableArray<string> Paths(List<RenderedFile> files) => [.. files.Select(file => file.Path)];
}
