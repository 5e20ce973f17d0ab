namespace RegionRender.Core;

/// <summary>Where Flux reads the rendering from, as the estate says it (<c>flux.source</c>).</summary>
/// <param name="Path">The folder of the rendering in the source, with <c>/</c>; empty for its root.</param>
/// <param name="Url">The address of the source.</param>
/// <param name="Branch">The branch that Flux follows; null where it follows a tag, a range of versions, a commit or a digest.</param>
public sealed record RenderingSource(string Path, string Url, string? Branch);
