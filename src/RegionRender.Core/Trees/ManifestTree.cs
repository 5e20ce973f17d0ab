using System.Collections.Immutable;

namespace RegionRender.Core.Trees;

/// <summary>A whole rendering.</summary>
public sealed record ManifestTree
{
    internal ManifestTree(ImmutableArray<RenderedFile> files, Ledger ledger)
    {
        Files = files;
        Ledger = ledger;
    }

    /// <summary>Every file, sorted by path, among them those of the ledger.</summary>
    public ImmutableArray<RenderedFile> Files { get; internal init; }

    internal Ledger Ledger { get; init; }

    /// <summary>The <see cref="LedgerFingerprint"/> of the rendering that this one may be written over; null: of none.</summary>
    internal string? Replaces { get; init; }
}
