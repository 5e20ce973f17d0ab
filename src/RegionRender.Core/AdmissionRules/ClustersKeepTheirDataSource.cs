using RegionRender.Flux;
using RegionRender.Kubernetes;

namespace RegionRender.Core.AdmissionRules;

/// <summary>A data source is neither added to a cluster nor taken away (k0rdent/kcm v1.11.4, internal/webhook/clusterdeployment_webhook.go, ValidateUpdate).</summary>
internal static class ClustersKeepTheirDataSource
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request.Operation != AdmissionOperation.Update || !K0rdentObjects.Is(request.Key.Id, "ClusterDeployment") || Has(request.Before) == Has(request.After))
            return null;
        return new RolloutRefusal($"k0rdent refuses to {(Has(request.After) ? "add a data source to" : "take the data source from")} '{request.Key.Id}'")
        {
            Node = K0rdentObjects.SpecOf(request.After)?["dataSource"],
            Advice = "add a cluster of another name beside it",
        };
    }

    private static bool Has(Manifest? manifest) => K0rdentObjects.SpecOf(manifest)?.Text("dataSource") is { Length: > 0 };
}
