using RegionRender.Core.FluxTrees;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>Rule 31: a region has no k0rdent kinds, and no Flux unless it pulls for itself (k0rdent.md 2.1).</summary>
internal static class RegionsServeTheirKinds
{
    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        var (cluster, group) = (item.Cluster, item.Id.Group);
        var isMissing = (!cluster.ServesK0rdent && group == "k0rdent.mirantis.com")
            || (!cluster.RunsFlux && group.EndsWith(".toolkit.fluxcd.io", StringComparison.Ordinal));
        if (isMissing)
            bag.Add(OutputRuleDiagnostics.ForeignScope(item.PlaceOf(item.Manifest.Content["kind"]), item.Id.ToString(), cluster.Name));
    }
}
