using System.Text;
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
internal sealed class Ownership(IFolder folder, OwnedFiles owned, IReadOnlySet<string> rendered, string? estate)
{
    private readonly RenderedLists _lists = new(folder, path => owned.Contains(path) || rendered.Contains(path), estate);

    /// <summary>Why a file with other bytes must stay, or null.</summary>
    /// <param name="file">What shall take its place.</param>
    /// <param name="digest">The digest of what is there.</param>
    public Diagnostic? WhyNotReplaced(RenderedFile file, string digest)
    {
        if (LedgerPaths.IsOfLedger(file.Path))
            return null;
        if (Special(file.Path, digest) is { } special)
            return special;
        if (!owned.Contains(file.Path))
            return StorageDiagnostics.ForeignFile(folder.Display(file.Path));
        return Judge(file.Path, digest, file.Content.Span) switch
        {
            Verdict.ChangedByHand => StorageDiagnostics.ChangedByHand(folder.Display(file.Path)),
            Verdict.Unmarked => StorageDiagnostics.Unmarked(folder.Display(file.Path)),
            _ => null,
        };
    }

    /// <summary>Why a file that no rendering has any more must stay, or null.</summary>
    public Diagnostic? WhyNotRemoved(string path)
    {
        if (LedgerPaths.IsOfLedger(path))
            return null;
        var digest = folder.Digest(path);
        if (Special(path, digest) is { } special)
            return special;
        return Judge(path, digest, []) switch
        {
            Verdict.ChangedByHand => StorageDiagnostics.ChangedByHandAndObsolete(folder.Display(path)),
            Verdict.Unmarked => StorageDiagnostics.UnmarkedAndObsolete(folder.Display(path)),
            _ => null,
        };
    }

    private Diagnostic? Special(string path, string digest) =>
        digest == FileContent.OfNothing && folder.SpecialKind(path) is { } kind ? StorageDiagnostics.Special(folder.Display(path), kind) : null;

    private Verdict Judge(string path, string digest, ReadOnlySpan<byte> next)
    {
        if (RenderingPaths.IsList(path))
            return _lists.IsOurs(path) ? Verdict.Ours : Verdict.ChangedByHand;
        if (owned.Wrote(path, digest))
            return IsMarked(path, folder.Beginning(path, GeneratedMark.Length)) ? Verdict.Ours : Verdict.Unmarked;
        return MergeConflict.Find(folder.ReadAll(path)) is { } conflict && IsSideOfOurs(path, conflict.Ours, next) && IsSideOfOurs(path, conflict.Theirs, next)
            ? Verdict.Ours
            : Verdict.ChangedByHand;
    }

    private bool IsMarked(string path, ReadOnlySpan<byte> beginning) => GeneratedMark.IsOn(path, beginning, estate) || _lists.IsNamed(path);

    // Where two branches changed several places of a file, and conflict in one of them, no ledger has the digest of a side; but if the new file has all of its lines, nothing is lost.
    private bool IsSideOfOurs(string path, byte[] side, ReadOnlySpan<byte> next) =>
        IsMarked(path, side) && (owned.Wrote(path, FileContent.Digest(side)) || LinesOf(side).IsSubsetOf(LinesOf(next)));

    private static HashSet<string> LinesOf(ReadOnlySpan<byte> content) => [.. Encoding.UTF8.GetString(content).Split('\n')];

    private enum Verdict
    {
        Ours,
        ChangedByHand,
        Unmarked,
    }
}
