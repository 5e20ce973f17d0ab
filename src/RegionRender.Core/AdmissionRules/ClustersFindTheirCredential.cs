using RegionRender.Flux;

namespace RegionRender.Core.AdmissionRules;

/// <summary>
/// A cluster's Credential is there, and ready, when the cluster is created or gets another one (k0rdent/kcm v1.11.4,
/// internal/util/validation/cd.go, ClusterDeployCredential).
/// </summary>
internal static class ClustersFindTheirCredential
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request.After is not { } after || !K0rdentObjects.Is(request.Key.Id, "ClusterDeployment") || K0rdentObjects.SpecOf(after)?.Text("credential") is not { } credential)
            return null;
        if (K0rdentObjects.SpecOf(request.Before)?.Text("credential") == credential || K0rdentObjects.CredentialOf(request.World, facts, after) is not null || after.Id.Namespace != facts.Namespace)
            return null;
        return new RolloutRefusal($"there is no credential '{credential}' when '{request.Key.Id}' is applied") { Node = K0rdentObjects.SpecOf(after)?["credential"] };
    }
}
