using System.Collections.Immutable;
using System.Text;
using RegionRender.Core.Changes;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>Puts together what is the same: the heaviest words first, in each the most frequent change of a kind first.</summary>
internal static class ChangeGroups
{
    public static ImmutableArray<ChangeGroup> Of(ImmutableArray<ShownChange> changes)
    {
        // Values as they are first: a cluster called 'prod' is no outlier where 'prod' is what every cluster gets.
        var byValue = changes.GroupBy(Key, StringComparer.Ordinal).Select(group => group.ToImmutableArray()).ToList();
        var alone = byValue.Where(group => group.Length == 1).Select(group => Common(group[0])).GroupBy(Key, StringComparer.Ordinal);
        return MarkOutliers(byValue.Where(group => group.Length > 1).Select(group => Group(group, group[0])).Concat(alone.Select(Group)));
    }

    private static ImmutableArray<ChangeGroup> MarkOutliers(IEnumerable<ChangeGroup> groups)
    {
        var sorted = groups
            .OrderByDescending(group => group.Verdict == ChangeVerdict.Refused)
            .ThenByDescending(group => group.Word)
            .ThenBy(group => group.Kind, StringComparer.Ordinal)
            .ThenByDescending(group => group.Changes.Length)
            .ToList();
        var marked = ImmutableArray.CreateBuilder<ChangeGroup>(sorted.Count);
        foreach (var kind in sorted.GroupBy(group => (group.Verdict, group.Word, group.Kind)))
        {
            var all = kind.ToList();
            var hasMajority = all[0].Changes.Length > 2 && all[0].Changes.Length * 2 > all.Sum(group => group.Changes.Length);
            marked.Add(all[0]);
            marked.AddRange(all.Skip(1).Select(group => group with { IsOutlier = hasMajority }));
        }

        return marked.DrainToImmutable();
    }

    private static ChangeGroup Group(IGrouping<string, (ShownChange Change, ShownChange Common)> same)
    {
        var pairs = same.ToImmutableArray();
        return Group([.. pairs.Select(pair => pair.Change)], pairs.Length == 1 ? pairs[0].Change : pairs[0].Common);
    }

    private static ChangeGroup Group(ImmutableArray<ShownChange> changes, ShownChange common) => new(changes, common.Differences)
    {
        Reason = common.Reason,
        Advice = common.Advice,
        Move = common is { AppliedBefore: { } before, AppliedNow: { } now } && before != now ? (before, now) : null,
    };

    private static (ShownChange Change, ShownChange Common) Common(ShownChange change)
    {
        var names = OwnNames.Of(change);
        return (change, change with
        {
            Reason = names.In(change.Reason),
            Advice = names.In(change.Advice),
            AppliedBefore = change.AppliedBefore is { } before ? names.In(before) : null,
            AppliedNow = change.AppliedNow is { } now ? names.In(now) : null,
            Differences = names.In(change.Differences),
        });
    }

    private static string Key((ShownChange Change, ShownChange Common) pair) => Key(pair.Common);

    private static string Key(ShownChange change)
    {
        const char End = '\0';
        var key = new StringBuilder();
        key.Append((int)change.Word).Append((int)change.Verdict).Append(change.Id.Group).Append('/').Append(change.Id.Kind)
            .Append(End).Append(change.Reason).Append(End).Append(change.Advice).Append(End);
        if (change.AppliedBefore is not null && change.AppliedNow is not null && change.AppliedBefore != change.AppliedNow)
            key.Append(change.AppliedBefore).Append(End).Append(change.AppliedNow).Append(End);
        foreach (var difference in change.Differences)
        {
            key.Append(difference.Path).Append(End);
            key.Append(difference.Before is { } before ? WholeText(before) : "").Append(End);
            key.Append(difference.After is { } after ? WholeText(after) : "").Append(End);
        }

        return key.ToString();
    }

    private static string WholeText(YamlNode node) => node is YamlScalar scalar ? $"{scalar.Kind}{scalar.Text}" : ValueText.Whole(node);
}
