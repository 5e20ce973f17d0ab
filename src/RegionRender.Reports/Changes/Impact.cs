using System.Collections.Immutable;
using RegionRender.Core.Changes;

namespace RegionRender.Reports;

/// <summary>What a plan does to one region, or to one cluster.</summary>
/// <param name="Region">The region, or <see cref="Management"/>.</param>
/// <param name="Cluster">The cluster; null for the whole region.</param>
internal sealed record Impact(string Region, string? Cluster, ChangeCounts Counts)
{
    /// <summary>Stands for what is management's own. No region may have this name.</summary>
    public const string Management = "management";

    /// <summary>How many clusters of the region something happens to; 1 for a cluster.</summary>
    public int Clusters { get; init; } = 1;

    /// <summary>Management's own first, then regions by name.</summary>
    public static ImmutableArray<Impact> ByRegion(ChangePlan plan) =>
    [
        .. Entries(plan).GroupBy(entry => entry.Region, StringComparer.Ordinal)
            .OrderBy(region => region.Key != Management).ThenBy(region => region.Key, StringComparer.Ordinal)
            .Select(region => new Impact(region.Key, null, CountsOf(region))
            {
                Clusters = region.Select(entry => entry.Workload).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            }),
    ];

    /// <summary>The clusters of the estate, by region and name.</summary>
    public static ImmutableArray<Impact> ByCluster(ChangePlan plan) =>
    [
        .. Entries(plan).Where(entry => entry.Workload is not null).GroupBy(entry => (entry.Region, entry.Workload))
            .OrderBy(cluster => cluster.Key.Region != Management).ThenBy(cluster => cluster.Key.Region, StringComparer.Ordinal)
            .ThenBy(cluster => cluster.Key.Workload, StringComparer.Ordinal)
            .Select(cluster => new Impact(cluster.Key.Region, cluster.Key.Workload, CountsOf(cluster))),
    ];

    private static IEnumerable<Entry> Entries(ChangePlan plan) =>
        plan.Objects.Select(item => new Entry(item.Region ?? Management, item.Workload, item.Word))
            .Concat(plan.Services.Select(item => new Entry(item.Region ?? Management, item.Cluster, null)));

    private static ChangeCounts CountsOf(IEnumerable<Entry> entries)
    {
        var all = entries.ToList();
        return ChangeCounts.Of(all.Select(entry => entry.Word).OfType<ChangeWord>(), all.Count(entry => entry.Word is null));
    }

    // Without a word: a service that leaves the cluster.
    private readonly record struct Entry(string Region, string? Workload, ChangeWord? Word);
}
