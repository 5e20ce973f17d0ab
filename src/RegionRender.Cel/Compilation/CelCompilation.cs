using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>The program, or what keeps the expression from being one.</summary>
public sealed record CelCompilation(CelProgram? Program, ImmutableArray<CelIssue> Issues);
