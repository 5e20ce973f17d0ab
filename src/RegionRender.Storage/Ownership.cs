using RegionRender.Core.Paths;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>
/// Whether a file that is there may be replaced or removed. That the ledger or the journal lists its bytes is not enough, for anybody can write one: the file must
/// bear the mark of a build too. Manifests of the user's bear none; a marked <c>kustomization.yaml</c> beside them lists them.
/// </summary>
/// <param name="rendered">The paths of the new rendering.</param>
/// <param name="estate">The estate of the ledger, which the mark must name; null where only a journal is there.</param>
internal sealed class Ownership(Disk disk, OwnedFiles owned, IReadOnlySet<string> rendered, string? estate)
{
    private readonly RenderedLists _lists = new(disk, path => owned.Contains(path) || rendered.Contains(path), estate);

    /// <summary>Why a file with other bytes must stay, or null.</summary>
    public Diagnostic? WhyNotReplaced(string path, string digest)
    {
        if (LedgerPaths.IsOfLedger(path))
            return null;
        if (Special(path, digest) is { } special)
            return special;
        if (!owned.Contains(path))
            return StorageDiagnostics.ForeignFile(disk.Display(path));
        return Judge(path, digest) switch
        {
            Verdict.ChangedByHand => StorageDiagnostics.ChangedByHand(disk.Display(path)),
            Verdict.Unmarked => StorageDiagnostics.Unmarked(disk.Display(path)),
            _ => null,
        };
    }

    /// <summary>Why a file that no rendering has any more must stay, or null.</summary>
    public Diagnostic? WhyNotRemoved(string path)
    {
        if (LedgerPaths.IsOfLedger(path))
            return null;
        var digest = disk.Read(path, FileContent.Digest);
        if (Special(path, digest) is { } special)
            return special;
        return Judge(path, digest) switch
        {
            Verdict.ChangedByHand => StorageDiagnostics.ChangedByHandAndObsolete(disk.Display(path)),
            Verdict.Unmarked => StorageDiagnostics.UnmarkedAndObsolete(disk.Display(path)),
            _ => null,
        };
    }

    private Diagnostic? Special(string path, string digest) =>
        digest == FileContent.OfNothing && disk.Read(path, SpecialFile.Kind) is { } kind ? StorageDiagnostics.Special(disk.Display(path), kind) : null;

    private Verdict Judge(string path, string digest)
    {
        if (RenderingPaths.IsList(path))
            return _lists.IsOurs(path) ? Verdict.Ours : Verdict.ChangedByHand;
        if (owned.Wrote(path, digest))
            return IsMarked(path, disk.Read(path, fullPath => FileContent.Beginning(fullPath, GeneratedMark.Length))) ? Verdict.Ours : Verdict.Unmarked;
        return Verdict.ChangedByHand;
    }

    private bool IsMarked(string path, ReadOnlySpan<byte> beginning) => GeneratedMark.IsOn(path, beginning, estate) || _lists.IsNamed(path);

    private enum Verdict
    {
        Ours,
        ChangedByHand,
        Unmarked,
    }
}
