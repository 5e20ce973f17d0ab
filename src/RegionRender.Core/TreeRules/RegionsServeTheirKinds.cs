using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.TreeRules;

/// <summary>
/// A region has no k0rdent kinds, and no Flux unless it pulls for itself (k0rdent/docs,
/// docs/admin/regional-clusters/components-segregation.md).
/// </summary>
internal static class RegionsServeTheirKinds
{
    public static void Check(FluxTree tree, string? management, DiagnosticBag bag)
    {
        foreach (var item in tree.Objects)
            Check(item, management is null ? item.Cluster.RunsFlux : item.Cluster.Name == management, bag);
    }

    private static void Check(PlacedObject item, bool servesK0rdent, DiagnosticBag bag)
    {
        var (cluster, group) = (item.Cluster, item.Id.Group);
        var isMissing = (!servesK0rdent && group == "k0rdent.mirantis.com")
            || (!cluster.RunsFlux && group.EndsWith(".toolkit.fluxcd.io", StringComparison.Ordinal));
        if (isMissing)
            bag.Add(K0rdentTreeDiagnostics.ForeignScope(item.PlaceOf(item.Manifest.Content["kind"]), item.Id.ToString(), cluster.Name));
    }
}
