using RegionRender.Syntax;

namespace RegionRender.Core;

/// <summary>What to compile.</summary>
/// <param name="EntryPath">The estate file, relative to the root of <paramref name="Files"/>.</param>
/// <param name="Files">The files that the estate may name.</param>
/// <param name="DisplayPrefix">What stands before paths in messages so that they are relative to where the command runs, as <c>estates/atlas/</c>; may be empty.</param>
public sealed record EstateInput(string EntryPath, ISourceFiles Files, string DisplayPrefix = "")
{
    /// <summary>The folder that the rendering is written to, relative to the root of <see cref="Files"/>; null: outside of it, or where <see cref="FolderInRepository"/> tells.</summary>
    public string? RenderingFolder { get; init; }

    /// <summary>
    /// The root of <see cref="Files"/> in the repository that <c>flux.source.path</c> counts from, empty where they are one. Given where the rendering is
    /// written to that path; null where it is not.
    /// </summary>
    public string? FolderInRepository { get; init; }
}
