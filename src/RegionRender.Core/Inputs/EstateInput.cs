using RegionRender.Syntax;

namespace RegionRender.Core;

/// <summary>What to compile.</summary>
/// <param name="EntryPath">The estate file, relative to the root of <paramref name="Files"/>.</param>
/// <param name="Files">The files that the estate may name.</param>
/// <param name="DisplayPrefix">What stands before paths in messages so that they are relative to where the command runs, as <c>estates/atlas/</c>; may be empty.</param>
public sealed record EstateInput(string EntryPath, ISourceFiles Files, string DisplayPrefix = "");
