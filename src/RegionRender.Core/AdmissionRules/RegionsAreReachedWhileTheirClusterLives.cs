using System.Collections.Immutable;
using RegionRender.Core.Profiles;
using RegionRender.Flux;
using RegionRender.Kubernetes;

namespace RegionRender.Core.AdmissionRules;

/// <summary>
/// Management's Flux reaches a region through the kubeconfig Secret that comes and goes with the ClusterDeployment that registered it (the contract of
/// Cluster API: kubernetes-sigs/cluster-api, util/secret/consts.go). Every other Secret is taken to stay.
/// </summary>
internal static class RegionsAreReachedWhileTheirClusterLives
{
    public static bool CanReach(FluxKustomization kustomization, LiveWorld world, K0rdentFacts facts)
    {
        var secret = kustomization.Spec.Mapping("kubeConfig")?.Mapping("secretRef")?.Text("name");
        return facts.RegionalClusters.Where(cluster => DerivedNames.KubeConfigSecret(cluster.Name) == secret && cluster.Namespace == kustomization.Namespace)
            .All(cluster => world.Find(facts.Management, cluster) is not null);
    }

    /// <summary>The ClusterDeployments that Regions among some objects name.</summary>
    public static ImmutableHashSet<ManifestId> ClustersIn(IEnumerable<PlacedObject> objects) =>
    [
        .. objects.Where(item => K0rdentObjects.Is(item.Id, "Region")).Select(item => item.Spec?.Mapping("clusterDeployment")).Where(cluster => cluster is not null)
            .Select(cluster => new ManifestId(K0rdentObjects.Group, "ClusterDeployment", cluster?.Text("namespace"), cluster?.Text("name") ?? "")),
    ];
}
