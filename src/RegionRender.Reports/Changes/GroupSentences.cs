using System.Collections.Immutable;

namespace RegionRender.Reports;

/// <summary>What is said of a group in every format.</summary>
internal static class GroupSentences
{
    /// <summary>One object by its name, several by their number: <c>ClusterDeployment kcm-system/shop</c>, <c>412 ClusterDeployments</c>.</summary>
    public static string Subject(ChangeGroup group) => group.Changes.Length == 1
        ? $"{group.Kind} {NameOf(group.Changes[0])}"
        : $"{PlanSummary.Number(group.Changes.Length)} {Plural(group.Kind)}";

    /// <summary>Where, and of several with differences that these are the same; to go on behind the subject.</summary>
    public static string Place(ChangeGroup group) =>
        group.Changes.Length == 1 ? SinglePlace(group.Changes[0]) : $"{Sameness(group)} {PlaceNames.Of(group)}";

    /// <summary>The Kustomization that it moves from and to; empty where it does not move.</summary>
    public static string Move(ChangeGroup group) => group.Move is var (before, now) ? $"from the Kustomization '{before}' to '{now}'" : "";

    public static string Subject(ServiceGroup group) => group.First is { Source: { } source }
        ? $"service '{group.First.Service}' of the MultiClusterService '{source}'"
        : $"service '{group.First.Service}'";

    public static string Place(ServiceGroup group)
    {
        var place = group.Changes.Length == 1 ? $" from '{group.First.Cluster}'" : $" from {PlaceNames.Of(group)["in ".Length..]}";
        return group.First.IsForAMoment ? $"{place}, for a moment" : place;
    }

    /// <summary>The names of a group's objects.</summary>
    public static ImmutableArray<string> Names(ChangeGroup group) => [.. group.Changes.Select(NameOf)];

    public static string NameOf(ShownChange change) => change.Id.Namespace is { } space ? $"{space}/{change.Id.Name}" : change.Id.Name;

    private static string Sameness(ChangeGroup group) => group.Differences.Length switch
    {
        0 => "",
        1 => ", the same line",
        var lines => $", the same {PlanSummary.Number(lines)} lines",
    };

    private static string SinglePlace(ShownChange change) =>
        $" on '{change.Cluster}'{(change.Region is { } region && region != change.Cluster ? $", for the region '{region}'" : "")}";

    private static string Plural(string kind) => kind switch
    {
        [.. var stem, 'y'] when !kind.EndsWith("ay", StringComparison.Ordinal) && !kind.EndsWith("ey", StringComparison.Ordinal) => $"{stem}ies",
        [.., 's' or 'x'] or [.., 'c' or 's', 'h'] => $"{kind}es",
        _ => $"{kind}s",
    };
}
