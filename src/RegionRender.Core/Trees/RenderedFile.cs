namespace RegionRender.Core.Trees;

/// <summary>One file of a rendering: a path relative to the rendering's root, with <c>/</c>, and its bytes.</summary>
public sealed record RenderedFile(string Path, ReadOnlyMemory<byte> Content);
