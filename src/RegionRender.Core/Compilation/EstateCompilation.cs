using System.Collections.Immutable;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Core;

/// <summary>What a compilation gives: the tree if there is no error, and every finding, sorted.</summary>
public sealed record EstateCompilation(ManifestTree? Tree, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(item => item.Severity == Severity.Error);

    /// <summary>Folder of the rendering in the repository (<c>flux.source.path</c>): the default of <c>--out</c>. Null if the estate could not be read.</summary>
    public string? RenderingPath { get; init; }

    /// <summary>Kinds of rendered objects that no schema is known of, as <c>apps/v1 Deployment</c>: their objects were not judged.</summary>
    public ImmutableArray<string> UnknownKinds { get; init; } = [];
}
