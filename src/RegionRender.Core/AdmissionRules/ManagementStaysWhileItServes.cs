using RegionRender.Flux;

namespace RegionRender.Core.AdmissionRules;

/// <summary>Management is not deleted while there is a region or a cluster (k0rdent/kcm v1.11.4, internal/webhook/management_webhook.go, ValidateDelete).</summary>
internal static class ManagementStaysWhileItServes
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request.Operation != AdmissionOperation.Delete || !K0rdentObjects.Is(request.Key.Id, "Management"))
            return null;
        return K0rdentObjects.First(K0rdentObjects.All(request, "Region").Concat(K0rdentObjects.Clusters(request))) is { } user
            ? new RolloutRefusal($"k0rdent refuses to delete '{request.Key.Id}' while there is '{user.Key.Id}'") { ForTheSakeOf = user.Key }
            : null;
    }
}
