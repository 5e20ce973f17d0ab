using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>No cluster has the name of a region's own cluster: names of clusters are unique in the estate.</summary>
internal static class ClusterNamesAreUnique
{
    public static void Check(Estate estate, DiagnosticBag bag)
    {
        var regional = estate.Regions
            .Where(region => region.Registration is ClusterRegistration)
            .ToDictionary(region => region.Name.Value, region => region.Name.Location, StringComparer.Ordinal);
        foreach (var cluster in estate.Clusters)
        {
            if (regional.TryGetValue(cluster.Name.Value, out var region))
                bag.Add(BindingDiagnostics.ClusterIsNamedAsRegion(cluster.Name, region));
        }
    }
}
