using RegionRender.Core.Profiles;
using RegionRender.Flux;
using RegionRender.Kubernetes;

namespace RegionRender.Core.AdmissionRules;

/// <summary>
/// A Credential, and the identity and Secret that it names, outlive their clusters: no webhook asks, but a cluster that is deleted without its credential
/// leaves in the cloud what it runs on (k0rdent/kcm v1.11.4, internal/controller/credential_controller.go, delete, removes the copies).
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
            return K0rdentObjects.CredentialOf(request.World, facts, cluster)?.Key == request.Key;
        if (K0rdentObjects.SpecOf(K0rdentObjects.CredentialOf(request.World, facts, cluster)?.Manifest)?.Mapping("identityRef") is not { } identity)
            return false;
        var name = identity.Text("name") ?? "";
        return facts.Profile.FindIdentityKind(request.Key.Id.Kind) is not null
            ? identity.Text("kind") == request.Key.Id.Kind && name == request.Key.Id.Name
            : IsSecret(request.Key.Id, facts) && request.Key.Id.Name == (identity.Text("kind") == "Secret" ? name : DerivedNames.IdentitySecret(name));
    }

    // In whatever form a backend makes it from: an ExternalSecret, a SealedSecret.
    private static bool IsSecret(ManifestId id, K0rdentFacts facts) => id.Namespace == facts.Namespace && id.Kind.EndsWith("Secret", StringComparison.Ordinal);
}
