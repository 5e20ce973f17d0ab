using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>An object on a cluster.</summary>
internal readonly record struct ObjectKey(string Cluster, ManifestId Id)
{
    public override string ToString() => $"{Id} on '{Cluster}'";
}
