using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>The program, or what keeps the expression from being one.</summary>
/// <param name="Program">The program; null if there are issues.</param>
/// <param name="Issues">What is wrong, in the order of the text; empty if there is a program.</param>
public sealed record CelCompilation(CelProgram? Program, ImmutableArray<CelIssue> Issues);
