using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>No cluster has the name of a region's own cluster: names of clusters are unique in the estate.</summary>
internal static class ClusterNamesAreUnique
{
    /// <summary>The clusters without those that have such a name, which are reported.</summary>
    public static ImmutableArray<Cluster> KeepOthers(ImmutableArray<Cluster> clusters, ImmutableArray<Region> regions, DiagnosticBag bag)
    {
        var regional = regions
            .Where(region => region.Registration is ClusterRegistration)
            .ToDictionary(region => region.Name.Value, region => region.Name.Location, StringComparer.Ordinal);
        return clusters.RemoveAll(cluster =>
        {
            var isTaken = regional.TryGetValue(cluster.Name.Value, out var region);
            if (isTaken)
                bag.Add(BindingDiagnostics.ClusterIsNamedAsRegion(cluster.Name, region));
            return isTaken;
        });
    }
}
