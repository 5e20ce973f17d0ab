using System.Text;
using RegionRender.Core.Paths;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>
/// Whether a file that is there may be replaced or removed. That the ledger or the journal lists its bytes is not enough, for anybody can write one: the file must
/// bear the mark of a build too. Manifests of the user's bear none; a marked <c>kustomization.yaml</c> beside them lists them.
/// </summary>
/// <param name="estate">The estate of the ledger, which the mark must name; null where only a journal is there.</param>
internal sealed class Ownership(Disk disk, OwnedFiles owned, string? estate)
{
    private readonly Dictionary<string, HashSet<string>> _lists = new(StringComparer.Ordinal);

    /// <summary>Why a file with other bytes must stay, or null.</summary>
    public Diagnostic? WhyNotReplaced(string path, string digest)
    {
        if (LedgerPaths.IsOfLedger(path))
            return null;
        if (Special(path, digest) is { } special)
            return special;
        if (!owned.Contains(path))
            return StorageDiagnostics.ForeignFile(disk.Display(path));
        if (!owned.Wrote(path, digest))
            return StorageDiagnostics.ChangedByHand(disk.Display(path));
        return IsOurs(path) ? null : StorageDiagnostics.Unmarked(disk.Display(path));
    }

    /// <summary>Why a file that no rendering has any more must stay, or null.</summary>
    public Diagnostic? WhyNotRemoved(string path)
    {
        if (LedgerPaths.IsOfLedger(path))
            return null;
        var digest = disk.Read(path, FileContent.Digest);
        if (Special(path, digest) is { } special)
            return special;
        if (!owned.Wrote(path, digest))
            return StorageDiagnostics.ChangedByHandAndObsolete(disk.Display(path));
        return IsOurs(path) ? null : StorageDiagnostics.UnmarkedAndObsolete(disk.Display(path));
    }

    private Diagnostic? Special(string path, string digest) =>
        digest == FileContent.OfNothing && disk.Read(path, SpecialFile.Kind) is { } kind ? StorageDiagnostics.Special(disk.Display(path), kind) : null;

    private bool IsOurs(string path)
    {
        if (BearsMark(path))
            return true;
        var (folder, name) = FolderListing.Split(path);
        if (!_lists.TryGetValue(folder, out var listed))
            _lists[folder] = listed = Listed(FolderListing.Join(folder, RenderingPaths.List));
        return listed.Contains(name);
    }

    private bool BearsMark(string path) =>
        GeneratedMark.IsOn(path, disk.Read(path, fullPath => FileContent.Beginning(fullPath, GeneratedMark.Length)), estate);

    /// <summary>The files that a marked list names, as a build wrote it.</summary>
    private HashSet<string> Listed(string list)
    {
        if (!disk.FileExists(list) || !owned.Wrote(list, disk.Read(list, FileContent.Digest)) || !BearsMark(list))
            return [];
        var text = new SourceText(disk.Display(list), Encoding.UTF8.GetString(disk.Read(list, File.ReadAllBytes)));
        var resources = (YamlReader.ReadDocument(text, new DiagnosticBag()) as YamlMapping)?.Items("resources") ?? [];
        return [.. resources.OfType<YamlScalar>().Select(item => item.Text)];
    }
}
