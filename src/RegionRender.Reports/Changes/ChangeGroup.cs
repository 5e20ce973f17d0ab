using System.Collections.Immutable;
using RegionRender.Core.Changes;

namespace RegionRender.Reports;

/// <summary>Objects of one kind that the same happens to, for the same reason and in the same fields.</summary>
/// <param name="Changes">At least one, in the order of the plan.</param>
/// <param name="Differences">What they have in common; an object's own name stands in it as <see cref="OwnNames.Name"/>, its cluster's as <see cref="OwnNames.Cluster"/>.</param>
internal sealed record ChangeGroup(ImmutableArray<ShownChange> Changes, ImmutableArray<FieldDifference> Differences)
{
    /// <summary>True where most objects of the kind that the same word is said of differ in other fields.</summary>
    public bool IsOutlier { get; init; }

    public ChangeWord Word => Changes[0].Word;

    public ChangeVerdict Verdict => Changes[0].Verdict;

    public string Kind => Changes[0].Id.Kind;

    public string Reason { get; init; } = "";

    public string Advice { get; init; } = "";

    /// <summary>The Kustomization that applied them and the one that does now; null where it is the same.</summary>
    public (string Before, string Now)? Move { get; init; }

    /// <summary>The clusters of the estate that they are about, else those that they are on; each once.</summary>
    public ImmutableArray<string> Clusters { get; } = [.. Changes.Select(change => change.AffectedCluster).Distinct(StringComparer.Ordinal)];

    public ImmutableArray<string> Regions { get; } = [.. Changes.Select(change => change.AffectedRegion).Distinct(StringComparer.Ordinal)];
}
