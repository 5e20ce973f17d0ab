using RegionRender.Flux;

namespace RegionRender.Core.AdmissionRules;

/// <summary>
/// A cluster stays where it was built. Its Credential decides that; the webhook asks only whether the new one is ready, and the controller points
/// the cluster's release at the other region and leaves what runs in the first without an owner (k0rdent/kcm v1.11.4,
/// internal/webhook/clusterdeployment_webhook.go, ValidateUpdate; internal/controller/clusterdeployment_controller.go).
/// </summary>
internal static class ClustersKeepTheirRegion
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request is not { Operation: AdmissionOperation.Update, Before: { } before, After: { } after } || !K0rdentObjects.Is(request.Key.Id, "ClusterDeployment")
            || K0rdentObjects.CredentialOf(request.World, facts, before) is null || K0rdentObjects.CredentialOf(request.World, facts, after) is null)
        {
            return null;
        }

        var (from, to) = (K0rdentObjects.RegionOf(request.World, facts, before), K0rdentObjects.RegionOf(request.World, facts, after));
        if (from == to)
            return null;
        var name = request.Key.Id.Name;
        return new RolloutRefusal($"the cluster '{name}' would move from {Places.Of(from)} to {Places.Of(to)}: k0rdent would build it anew there, and leave the one that runs without an owner")
        {
            Node = K0rdentObjects.SpecOf(after)?["credential"],
            Advice = $"keep '{name}' where it is, add a cluster of another name beside it in {Places.Of(to)} with the credential '{K0rdentObjects.SpecOf(after)?.Text("credential")}', move what runs there, then decommission '{name}'",
        };
    }
}
