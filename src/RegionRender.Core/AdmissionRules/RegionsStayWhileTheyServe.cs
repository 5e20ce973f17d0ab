using RegionRender.Flux;

namespace RegionRender.Core.AdmissionRules;

/// <summary>
/// A Region is not deleted while a cluster's Credential names it (k0rdent/kcm v1.11.4, internal/webhook/region_webhook.go, ValidateDelete), nor
/// while there is a Credential at all: what the controller copied to the region is removed there when the Credential goes
/// (internal/controller/credential_controller.go, reconcileDelete).
/// </summary>
internal static class RegionsStayWhileTheyServe
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request.Operation != AdmissionOperation.Delete || !K0rdentObjects.Is(request.Key.Id, "Region"))
            return null;
        var served = K0rdentObjects.Clusters(request).Where(cluster => K0rdentObjects.RegionOf(request.World, facts, cluster.Manifest) == request.Key.Id.Name);
        if (K0rdentObjects.First(served) is { } user)
            return new RolloutRefusal($"k0rdent refuses to delete '{request.Key.Id}' while '{user.Key.Id}' lies in it") { ForTheSakeOf = user.Key, Advice = $"decommission the cluster '{user.Key.Id.Name}' first" };
        var credentials = K0rdentObjects.All(request, "Credential").Where(credential => K0rdentObjects.SpecOf(credential.Manifest)?.Text("region") == request.Key.Id.Name);
        return K0rdentObjects.First(credentials) is { } left
            ? new RolloutRefusal($"'{left.Key.Id}' still needs '{request.Key.Id}' to take back what it copied there") { ForTheSakeOf = left.Key, Advice = $"decommission the credential '{left.Key.Id.Name}' first" }
            : null;
    }
}
