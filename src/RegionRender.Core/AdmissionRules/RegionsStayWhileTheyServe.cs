using RegionRender.Flux;

namespace RegionRender.Core.AdmissionRules;

/// <summary>A Region is not deleted while a cluster's Credential names it (k0rdent/kcm v1.11.4, internal/webhook/region_webhook.go, ValidateDelete).</summary>
internal static class RegionsStayWhileTheyServe
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request.Operation != AdmissionOperation.Delete || !K0rdentObjects.Is(request.Key.Id, "Region"))
            return null;
        var served = K0rdentObjects.Clusters(request).Where(cluster => K0rdentObjects.RegionOf(request.World, facts.Management, cluster.Manifest) == request.Key.Id.Name);
        return K0rdentObjects.First(served) is { } user
            ? new RolloutRefusal($"k0rdent refuses to delete '{request.Key.Id}' while '{user.Key.Id}' lies in it") { ForTheSakeOf = user.Key, Advice = $"decommission the cluster '{user.Key.Id.Name}' first" }
            : null;
    }
}
