using RegionRender.Kubernetes;

namespace RegionRender.Core.ServiceSelection;

/// <summary>A service that k0rdent keeps on a cluster: an item of a ServiceSet.</summary>
/// <param name="Cluster">The ClusterDeployment.</param>
/// <param name="Source">The MultiClusterService that it comes from; null where the cluster itself asks for it.</param>
/// <param name="Namespace">The namespace on the cluster.</param>
/// <param name="Name">The service's name: that of its Helm release.</param>
internal readonly record struct PlacedService(ManifestId Cluster, string? Source, string Namespace, string Name);
