using System.Collections.Immutable;

namespace RegionRender.Core.Trees;

/// <summary>A whole rendering: every file, sorted by path, among them the ledger's own files; and the ledger.</summary>
public sealed record ManifestTree(ImmutableArray<RenderedFile> Files, Ledger Ledger)
{
    /// <summary>The <see cref="LedgerFingerprint"/> of the previous rendering that this one was compared with; null: with none.</summary>
    public string? Replaces { get; init; }
}
