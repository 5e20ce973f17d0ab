using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.AdmissionRules;

/// <summary>
/// A region keeps the cluster that it was registered with. The definition refuses a change of either reference (k0rdent/kcm v1.11.4,
/// api/v1beta1/region_types.go), but not a change from one to the other, which k0rdent's controller does not expect.
/// </summary>
internal static class RegionsKeepTheirCluster
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request.Operation != AdmissionOperation.Update || !K0rdentObjects.Is(request.Key.Id, "Region"))
            return null;
        var (before, after) = (K0rdentObjects.SpecOf(request.Before), K0rdentObjects.SpecOf(request.After));
        if (before is null || after is null || (Same(before, after, "clusterDeployment") && Same(before, after, "kubeConfig")))
            return null;
        return new RolloutRefusal($"the region '{request.Key.Id.Name}' would be another cluster, and what runs in it would be lost to k0rdent")
        {
            Node = Named(after, "clusterDeployment") ?? ChangedNodes.FirstBelow(before, after, "kubeConfig") as YamlScalar ?? Named(after, "kubeConfig"),
            Advice = $"register the other cluster as a new region beside '{request.Key.Id.Name}', move the clusters by building them anew there, then decommission the old region",
        };
    }

    private static YamlNode? Named(YamlMapping spec, string field) => spec.Mapping(field)?["name"];

    private static bool Same(YamlMapping before, YamlMapping after, string field) =>
        before[field] is { } old ? after[field] is { } now && YamlNode.DataEquals(old, now) : after[field] is null;
}
