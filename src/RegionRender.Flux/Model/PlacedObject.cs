using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>An object together with where it is applied.</summary>
/// <param name="Manifest">The object.</param>
/// <param name="Cluster">The cluster that it is applied to.</param>
/// <param name="Owner">The Kustomization that applies it; null for what Flux starts from.</param>
internal sealed record PlacedObject(Manifest Manifest, TreeCluster Cluster, FluxKustomization? Owner)
{
    public ManifestId Id => Manifest.Id;

    public YamlMapping? Metadata => Manifest.Content.Mapping("metadata");

    public YamlMapping? Spec => Manifest.Content.Mapping("spec");

    public string? Label(string name) => Metadata?.Mapping("labels")?.Text(name);

    public string? Annotation(string name) => Metadata?.Mapping("annotations")?.Text(name);

    /// <summary>Where a finding about a part belongs: where the user wrote it, else the place that made the object exist.</summary>
    public Location PlaceOf(YamlNode? node) => Manifest.PlaceOf(node);
}
