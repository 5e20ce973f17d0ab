using System.Collections.Immutable;
using RegionRender.Core.Changes;

namespace RegionRender.Reports;

/// <summary>A service that leaves clusters for the same reason.</summary>
/// <param name="Changes">At least one; what is said in them is hidden where it is a secret.</param>
internal sealed record ServiceGroup(ImmutableArray<ServiceChange> Changes)
{
    public ServiceChange First => Changes[0];

    public ImmutableArray<string> Clusters { get; } = [.. Changes.Select(change => change.Cluster).Distinct(StringComparer.Ordinal)];

    public ImmutableArray<string> Regions { get; } = [.. Changes.Select(change => change.Region ?? Impact.Management).Distinct(StringComparer.Ordinal)];

    /// <summary>Why, in one clause; a cluster's own name stands in it as <see cref="OwnNames.Cluster"/> where there are several.</summary>
    public string Reason { get; private init; } = "";

    public static ImmutableArray<ServiceGroup> Of(IEnumerable<ServiceChange> changes) =>
    [
        .. changes.Select(change => change with { Reason = SecretText.Hide(change.Reason) })
            .GroupBy(change => (change.Verdict, change.Service, change.Namespace, change.Source, change.IsDirect, change.IsForAMoment, Reason: Common(change)))
            .OrderByDescending(group => group.Key.Verdict).ThenBy(group => group.Key.Service, StringComparer.Ordinal)
            .Select(group => new ServiceGroup([.. group]) { Reason = group.Skip(1).Any() ? group.Key.Reason : group.First().Reason }),
    ];

    private static string Common(ServiceChange change) => new OwnNames(change.Cluster, change.Cluster).In(change.Reason);
}
