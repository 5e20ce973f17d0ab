using System.Collections.Immutable;
using RegionRender.Core.Planning;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Rendering;

/// <summary>Every object of a rendering, in its place.</summary>
/// <param name="Layers">The layers that hold something, each after those it depends on.</param>
/// <param name="EntryFiles">The files from which Flux starts, sorted by path.</param>
internal sealed record RenderedEstate(ImmutableArray<RenderedLayer> Layers, ImmutableArray<RenderedEntryFile> EntryFiles);

/// <summary>A layer with its objects.</summary>
/// <param name="Plan">What was planned.</param>
/// <param name="Manifests">The objects from templates.</param>
/// <param name="Extras">The user's own files.</param>
/// <param name="Kustomization">The Flux Kustomization that applies the layer.</param>
internal sealed record RenderedLayer(
    PlannedLayer Plan,
    ImmutableArray<Manifest> Manifests,
    ImmutableArray<RenderedExtra> Extras,
    Manifest Kustomization)
{
    /// <summary>All objects: those from templates, then those in the user's files.</summary>
    public IEnumerable<Manifest> AllManifests => Manifests.Concat(Extras.SelectMany(extra => extra.Manifests));
}

/// <summary>A file of the user's with the objects found in it.</summary>
internal sealed record RenderedExtra(string Name, SourceText Source, ImmutableArray<Manifest> Manifests, Location Cause)
{
    /// <summary>True where something in the file could not be read as an object.</summary>
    public bool IsBroken { get; init; }
}

/// <summary>A file of an entry point.</summary>
/// <param name="Path">Below the rendering's root.</param>
/// <param name="Cluster">The cluster whose Flux reads it.</param>
/// <param name="Manifests">Flux objects.</param>
/// <param name="Region">The region that the file is about; null for management.</param>
internal sealed record RenderedEntryFile(string Path, string Cluster, string? Region, ImmutableArray<Manifest> Manifests);
