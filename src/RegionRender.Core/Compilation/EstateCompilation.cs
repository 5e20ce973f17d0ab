using System.Collections.Immutable;
using RegionRender.Core.Changes;
using RegionRender.Core.Estates;
using RegionRender.Core.Planning;
using RegionRender.Core.Profiles;
using RegionRender.Core.Texts;
using RegionRender.Core.Trees;
using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core;

/// <summary>
/// What a compilation gives: the tree if there is no error, and every finding, sorted. It holds the stages that led there, as far as they
/// were reached, so that what reads them needs no second pass.
/// </summary>
/// <param name="Tree">The rendering; null if there is an error.</param>
/// <param name="Diagnostics">Every finding, sorted by path and position, with the severities that the estate gives.</param>
public sealed record EstateCompilation(ManifestTree? Tree, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>True if a finding is an error, so that there is no tree.</summary>
    public bool HasErrors => Diagnostics.Any(item => item.Severity == Severity.Error);

    /// <summary>Folder of the rendering in the repository (<c>flux.source.path</c>): the default of <c>--out</c>. Null if the estate could not be read.</summary>
    public string? RenderingPath { get; init; }

    /// <summary>What the rendering was compared with; null: with nothing.</summary>
    public PreviousRendering? Base { get; init; }

    /// <summary>Kinds of rendered objects that no schema is known of, as <c>apps/v1 Deployment</c>: their objects were not judged.</summary>
    public ImmutableArray<string> UnknownKinds { get; init; } = [];

    /// <summary>True where the estate is sound, and only what it would change of the previous rendering is refused.</summary>
    public bool RefusesTheChange { get; init; }

    /// <summary>The model, with all of the estate that is sound; null if it could not be read.</summary>
    internal Estate? Estate { get; init; }

    /// <summary>What the release offers; null if it is not known.</summary>
    internal Profile? Profile { get; init; }

    /// <summary>Which object belongs where; null if the release is not known.</summary>
    internal RenderPlan? Plan { get; init; }

    /// <summary>What Flux makes of the rendering, even of one with errors.</summary>
    internal FluxTree? Flux { get; init; }

    /// <summary>What it would do to the clusters; null where nothing was compared.</summary>
    internal ChangePlan? Changes { get; init; }

    /// <summary>The templates of texts for readers, by name.</summary>
    internal ImmutableDictionary<string, TextTemplate> Texts { get; init; } = ImmutableDictionary<string, TextTemplate>.Empty;
}
