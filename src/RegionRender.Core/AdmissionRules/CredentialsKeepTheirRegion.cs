using RegionRender.Flux;

namespace RegionRender.Core.AdmissionRules;

/// <summary>
/// A Credential keeps its region. The definition refuses another one (k0rdent/kcm v1.11.4, api/v1beta1/credential_types.go), but not one that is
/// added or taken away, which would move its clusters all the same.
/// </summary>
internal static class CredentialsKeepTheirRegion
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request.Operation != AdmissionOperation.Update || !K0rdentObjects.Is(request.Key.Id, "Credential"))
            return null;
        var (before, after) = (K0rdentObjects.SpecOf(request.Before)?.Text("region"), K0rdentObjects.SpecOf(request.After)?.Text("region"));
        if (before == after)
            return null;
        return new RolloutRefusal($"the credential '{request.Key.Id.Name}' would move from {Places.Of(before)} to {Places.Of(after)}, and its clusters with it")
        {
            Node = K0rdentObjects.SpecOf(request.After)?["region"],
            Advice = "add a new credential beside it",
        };
    }
}
