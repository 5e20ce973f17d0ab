using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// Some clouds give each zone of a cluster the same number of workers, and refuse a number that does not divide: GKE, whose regional clusters have
/// three zones (cloud.google.com/kubernetes-engine/docs/concepts/regional-clusters).
/// </summary>
internal static class WorkersSpreadOverTheirZones
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.AllClusters)
        {
            if (context.ClusterTemplateOf(cluster)?.Spread is not { } spread
                || cluster.Config[spread.Workers] is not YamlScalar workers
                || !workers.TryGetInt64(out var count)
                || Zones(cluster, spread) is not { } zones
                || count % zones == 0)
            {
                continue;
            }

            bag.Add(ClusterDiagnostics.WorkersAreUneven(workers.Location, cluster.Name.Value, workers.Text, zones, spread));
        }
    }

    // With a place of its own the cluster may be in one zone or in several: only listed zones can be counted then.
    private static int? Zones(Cluster cluster, WorkerSpread spread)
    {
        var listed = ConfigValues.At(cluster.Config, [.. spread.Zones.Split('.')]).OfType<YamlSequence>().FirstOrDefault()?.Items.Length ?? 0;
        if (listed > 0)
            return listed;
        return string.IsNullOrEmpty(cluster.Config.Text(spread.Unless)) ? spread.ElseZones : null;
    }
}
