using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>An object on a cluster.</summary>
internal readonly record struct ObjectKey(string Cluster, ManifestId Id)
{
    public static ObjectKey Of(PlacedObject item) => new(item.Cluster.Name, item.Id);

    public override string ToString() => $"{Id} on '{Cluster}'";
}
