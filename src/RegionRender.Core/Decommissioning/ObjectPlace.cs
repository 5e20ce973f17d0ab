using RegionRender.Core.Paths;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Decommissioning;

/// <summary>An object where a rendering has it, whether it was just planned or stands in a ledger.</summary>
/// <param name="Id">The object.</param>
/// <param name="Cluster">Name of the cluster that it is on.</param>
/// <param name="Region">The region that it is for; null for management's own.</param>
/// <param name="Layer">Name of the layer that holds it; null for what Flux starts from.</param>
internal readonly record struct ObjectPlace(ManifestId Id, string Cluster, string? Region, string? Layer)
{
    /// <summary>True for what lies on the region's cluster itself.</summary>
    public bool IsOnRegion => Region is not null && Region == Cluster;

    /// <summary>The place of an object by the file that holds it.</summary>
    /// <param name="id">The object.</param>
    /// <param name="cluster">Name of the cluster that it is on, as a ledger says it.</param>
    /// <param name="path">The file, below the rendering's root.</param>
    /// <param name="management">Name of the management cluster.</param>
    public static ObjectPlace InFile(ManifestId id, string cluster, string path, string management) => new(
        id,
        cluster,
        RenderingPaths.RegionOf(path, management) is { IsEmpty: false } region ? region.ToString() : null,
        RenderingPaths.LayerOf(path) is { IsEmpty: false } layer ? layer.ToString() : null);
}
