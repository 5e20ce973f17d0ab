using RegionRender.Syntax;

namespace RegionRender.Core;

/// <summary>The rendering that a new one shall replace: what Flux is applying.</summary>
/// <param name="Files">Its files, in memory, in a folder or in a revision; without a ledger there is no previous rendering.</param>
/// <param name="DisplayPrefix">What stands before its paths in messages, as <c>rendered/</c>; may be empty.</param>
public sealed record PreviousRendering(ISourceFiles Files, string DisplayPrefix = "")
{
    /// <summary>What it is, as a person names it: a folder, or <c>1f3c2ab of 'origin/main'</c>; may be empty.</summary>
    public string Description { get; init; } = "";
}
