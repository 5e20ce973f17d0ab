using RegionRender.Flux;

namespace RegionRender.Core.AdmissionRules;

/// <summary>A cluster is not deleted while a Region is registered by it (k0rdent/kcm v1.11.4, internal/webhook/clusterdeployment_webhook.go, ValidateDelete).</summary>
internal static class RegionalClustersStayWhileTheyServe
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request.Operation != AdmissionOperation.Delete || !K0rdentObjects.Is(request.Key.Id, "ClusterDeployment"))
            return null;
        var regions = K0rdentObjects.All(request, "Region").Where(region =>
            K0rdentObjects.SpecOf(region.Manifest)?.Mapping("clusterDeployment") is { } cluster && cluster.Text("name") == request.Key.Id.Name && cluster.Text("namespace") == request.Key.Id.Namespace);
        return K0rdentObjects.First(regions) is { } user
            ? new RolloutRefusal($"k0rdent refuses to delete '{request.Key.Id}' while '{user.Key.Id}' is registered by it") { ForTheSakeOf = user.Key, Advice = $"decommission the region '{user.Key.Id.Name}' first" }
            : null;
    }
}
