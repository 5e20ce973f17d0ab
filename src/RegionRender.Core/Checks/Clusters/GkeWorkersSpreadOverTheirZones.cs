using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>GKE gives each zone the same number of nodes, and refuses a number that does not divide; a regional cluster has three zones (k0rdent.md 4.3, rule 43).</summary>
internal static class GkeWorkersSpreadOverTheirZones
{
    private const string Family = "gcp-gke";
    private const int ZonesOfARegion = 3;

    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.AllClusters)
        {
            if (context.TemplateOf(cluster)?.Family != Family
                || cluster.Config["workersNumber"] is not YamlScalar workers
                || !workers.TryGetInt64(out var count)
                || Zones(cluster) is not { } zones
                || count % zones == 0)
            {
                continue;
            }

            bag.Add(ClusterDiagnostics.WorkersAreUneven(workers.Location, cluster.Name.Value, workers.Text, zones));
        }
    }

    // With a location of its own the cluster may be in one zone or in a region: only listed zones can be counted then.
    private static int? Zones(Cluster cluster)
    {
        var listed = cluster.Config.Mapping("machines")?.Items("nodeLocations").Length ?? 0;
        if (listed > 0)
            return listed;
        return string.IsNullOrEmpty(cluster.Config.Text("location")) ? ZonesOfARegion : null;
    }
}
