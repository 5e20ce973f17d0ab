using RegionRender.Flux;
using RegionRender.Kubernetes;

namespace RegionRender.Core.AdmissionRules;

/// <summary>The cluster that registers a region is there when the Region is created (k0rdent/kcm v1.11.4, internal/util/validation/region.go).</summary>
internal static class RegionsFindTheirCluster
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request is not { Operation: AdmissionOperation.Create, After: { } after } || !K0rdentObjects.Is(request.Key.Id, "Region") || K0rdentObjects.SpecOf(after)?.Mapping("clusterDeployment") is not { } cluster)
            return null;
        var id = new ManifestId(K0rdentObjects.Group, "ClusterDeployment", cluster.Text("namespace"), cluster.Text("name") ?? "");
        return request.World.Find(facts.Management, id) is null ? new RolloutRefusal($"there is no '{id}' when '{request.Key.Id}' is applied") { Node = cluster } : null;
    }
}
