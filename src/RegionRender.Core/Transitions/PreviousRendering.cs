using RegionRender.Syntax;

namespace RegionRender.Core;

/// <summary>The rendering that a new one is compared with, the base: what Flux is applying.</summary>
/// <param name="Files">Its files, in memory, in a folder or in a revision; without a ledger there is no previous rendering.</param>
/// <param name="DisplayPrefix">What stands before its paths in messages, as <c>rendered/</c>; may be empty.</param>
public sealed record PreviousRendering(ISourceFiles Files, string DisplayPrefix = "")
{
    /// <summary>What it is, as a person names it: <c>rendered</c>, <c>1f3c2ab of 'origin/main'</c>; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>
    /// What the folder holds that the new rendering goes to, where that is something else than the base; null where it is the base. Nothing but
    /// this is written over: another build may be at work in the meantime.
    /// </summary>
    public ISourceFiles? InFolder { get; init; }
}
