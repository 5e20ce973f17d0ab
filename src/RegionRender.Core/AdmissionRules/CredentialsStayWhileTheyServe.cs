using RegionRender.Flux;
using RegionRender.Kubernetes;

namespace RegionRender.Core.AdmissionRules;

/// <summary>
/// A Credential, and the identity that it names, outlive their clusters: no webhook asks, but a cluster that is deleted without its credential
/// leaves in the cloud what it runs on (k0rdent/kcm v1.11.4, internal/controller/credential_controller.go, reconcileDelete removes the copies).
/// </summary>
internal static class CredentialsStayWhileTheyServe
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request.Operation != AdmissionOperation.Delete)
            return null;
        var users = K0rdentObjects.Clusters(request).Where(cluster => Needs(request, facts, cluster.Manifest));
        return K0rdentObjects.First(users) is { } user
            ? new RolloutRefusal($"'{user.Key.Id}' still needs '{request.Key.Id}' to be deleted or changed") { ForTheSakeOf = user.Key, Advice = $"decommission the cluster '{user.Key.Id.Name}' first" }
            : null;
    }

    private static bool Needs(AdmissionRequest request, K0rdentFacts facts, Manifest cluster)
    {
        if (K0rdentObjects.Is(request.Key.Id, "Credential"))
            return request.Key.Id.Namespace == cluster.Id.Namespace && K0rdentObjects.SpecOf(cluster)?.Text("credential") == request.Key.Id.Name;
        return facts.Profile.FindIdentityKind(request.Key.Id.Kind) is not null
            && K0rdentObjects.SpecOf(K0rdentObjects.CredentialOf(request.World, facts.Management, cluster)?.Manifest)?.Mapping("identityRef") is { } identity
            && identity.Text("kind") == request.Key.Id.Kind && identity.Text("name") == request.Key.Id.Name;
    }
}
