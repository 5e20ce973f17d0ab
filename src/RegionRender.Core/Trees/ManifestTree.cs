using System.Collections.Immutable;

namespace RegionRender.Core.Trees;

/// <summary>A whole rendering: every file, sorted by path, among them the ledger's own files; and the ledger.</summary>
public sealed record ManifestTree(ImmutableArray<RenderedFile> Files, Ledger Ledger);
