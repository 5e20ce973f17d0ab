using System.Collections.Immutable;
using System.Globalization;
using RegionRender.Core.Changes;

namespace RegionRender.Reports;

/// <summary>A plan in one sentence, as <c>build</c> and <c>plan</c> end with it.</summary>
internal static class PlanSummary
{
    /// <summary>For example: <c>1 destroyed, 2 services uninstalled, 412 changed in 412 clusters of 7 regions</c>.</summary>
    public static string Of(ChangePlan plan)
    {
        if (plan.IsEmpty)
            return "nothing changes on any cluster";
        var words = CountsOf(plan).Heaviest().Select(Words).ToList();
        if (plan.Stuck.Length > 0)
            words.Insert(0, $"{Number(plan.Stuck.Length)} stuck");
        var place = PlaceOf(Impact.ByRegion(plan));
        return $"{string.Join(", ", words)}{(place.Length == 0 ? "" : $" {place}")}";
    }

    /// <summary>For example: <c>in 412 clusters of 7 regions</c>; empty where nothing changes.</summary>
    public static string PlaceOf(ImmutableArray<Impact> regions) =>
        PlaceNames.Of(regions.Sum(region => region.Clusters), regions.Length, regions.Length == 1 ? regions[0].Region : "");

    public static ChangeCounts CountsOf(ChangePlan plan) => ChangeCounts.Of(plan.Objects.Select(item => item.Word), plan.Services.Length);

    /// <summary>With separators of thousands.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Words((string Word, int Count) item) => item.Word == ChangeCounts.UninstalledWord
        ? $"{Number(item.Count)} {(item.Count == 1 ? "service" : "services")} {item.Word}"
        : $"{Number(item.Count)} {item.Word}";
}
