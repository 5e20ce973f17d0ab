namespace RegionRender.Syntax;

/// <summary>Something among source files that is not read.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Problem">What is wrong with it, as the end of a sentence that begins with the path: <c>is a link that leads nowhere</c>.</param>
public sealed record SourceObstacle(string Path, string Problem);
