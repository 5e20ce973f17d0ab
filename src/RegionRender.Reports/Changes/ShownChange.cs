using System.Collections.Immutable;
using RegionRender.Core.Changes;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>What happens to one object, as it may be shown: nothing in it is a secret.</summary>
/// <param name="Word">What happens.</param>
/// <param name="Verdict">What a build makes of it.</param>
/// <param name="Cluster">The cluster that the object is on.</param>
/// <param name="Id">The object.</param>
internal sealed record ShownChange(ChangeWord Word, ChangeVerdict Verdict, string Cluster, ManifestId Id)
{
    /// <summary>Its place in the plan.</summary>
    public int Index { get; init; }

    /// <summary>The region that it is for; null where it is management's own.</summary>
    public string? Region { get; init; }

    /// <summary>The cluster of the estate that it is about; null where it is about none alone.</summary>
    public string? Workload { get; init; }

    public string Path { get; init; } = "";

    public string? AppliedBefore { get; init; }

    public string? AppliedNow { get; init; }

    public string Reason { get; init; } = "";

    public string Advice { get; init; } = "";

    public ImmutableArray<string> Commands { get; init; } = [];

    public Location Cause { get; init; }

    /// <summary>None for an object that is new or gone: its file shows it.</summary>
    public ImmutableArray<FieldDifference> Differences { get; init; } = [];

    /// <summary>The cluster that people think of: the one that the object is about, else the one that it is on.</summary>
    public string AffectedCluster => Workload ?? Cluster;

    public string AffectedRegion => Region ?? Impact.Management;

    public static ShownChange Of(ObjectChange change, int index) => new(change.Word, change.Verdict, change.Cluster, change.Id)
    {
        Index = index,
        Region = change.Region,
        Workload = change.Workload,
        Path = change.Path,
        AppliedBefore = change.AppliedBefore,
        AppliedNow = change.AppliedNow,
        Reason = SecretText.Hide(change.Reason),
        Advice = SecretText.Hide(change.Advice),
        Commands = [.. change.Commands.Select(SecretText.Hide)],
        Cause = change.Cause,
        Differences = change is { Before: { } before, After: { } after } ? ObjectDifferences.Of(change.Id, before.Content, after.Content) : [],
    };
}
