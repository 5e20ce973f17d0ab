using System.Collections.Immutable;

namespace RegionRender.Reports;

/// <summary>Says where something happens.</summary>
internal static class PlaceNames
{
    private const int Shown = 3;

    /// <summary>For example <c>in 412 clusters of 7 regions</c>.</summary>
    public static string Of(ChangeGroup group) => Of(
        group.Changes.Select(change => change.Workload).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
        group.Regions.Length,
        group.Regions[0]);

    public static string Of(ServiceGroup group) => Of(group.Clusters.Length, group.Regions.Length, group.Regions[0]);

    /// <summary>Where something happens, by numbers.</summary>
    /// <param name="clusters">How many clusters of the estate; 0 where it happens to none alone.</param>
    /// <param name="regions">How many regions, management among them.</param>
    /// <param name="region">The only one.</param>
    public static string Of(int clusters, int regions, string region) => (clusters, regions) switch
    {
        (_, 0) => "",
        (0, 1) => $"in {NameOf(region)}",
        (0, _) => $"in {PlanSummary.Number(regions)} regions",
        (_, 1) => $"in {Count(clusters)} of {NameOf(region)}",

        // Not each of these regions has such a cluster.
        _ when clusters < regions => $"in {Count(clusters)} and {PlanSummary.Number(regions)} regions",
        _ => $"in {Count(clusters)} of {PlanSummary.Number(regions)} regions",
    };

    /// <summary>The first three, and how many more there are.</summary>
    public static string First(ImmutableArray<string> names) => First(names, Shown);

    public static string First(ImmutableArray<string> names, int most) => names.Length <= most
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(most))} and {PlanSummary.Number(names.Length - most)} more";

    private static string Count(int clusters) => clusters == 1 ? "1 cluster" : $"{PlanSummary.Number(clusters)} clusters";

    private static string NameOf(string region) => region == Impact.Management ? region : $"'{region}'";
}
