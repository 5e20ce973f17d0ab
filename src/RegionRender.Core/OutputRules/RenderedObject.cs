using RegionRender.Core.Manifests;
using RegionRender.Core.Rendering;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>An object together with the layer that holds it.</summary>
internal readonly record struct RenderedObject(Manifest Manifest, RenderedLayer Layer)
{
    public YamlMapping? Metadata => Manifest.Content.Mapping("metadata");

    public string? Label(string name) => Metadata?.Mapping("labels")?.Text(name);

    public string? Annotation(string name) => Metadata?.Mapping("annotations")?.Text(name);

    /// <summary>Where a finding about a part belongs: where the user wrote it, else the estate place that made the object exist.</summary>
    public Location PlaceOf(YamlNode? node) =>
        node is not null && (node.Via is not null || node.Location.Source == Manifest.Cause.Source) ? node.Location : Manifest.Cause;
}
