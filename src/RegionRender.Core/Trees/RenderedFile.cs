namespace RegionRender.Core.Trees;

/// <summary>One file of a rendering.</summary>
/// <param name="Path">Relative to the root of the rendering, with <c>/</c>.</param>
/// <param name="Content">Its bytes: UTF-8 without a byte order mark, but for files of the estate's own, which are placed as they are.</param>
public sealed record RenderedFile(string Path, ReadOnlyMemory<byte> Content);
