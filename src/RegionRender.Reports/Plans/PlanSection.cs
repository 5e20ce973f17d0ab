using System.Collections.Immutable;
using RegionRender.Core.Changes;

namespace RegionRender.Reports;

/// <summary>One word with its verdict, and what it is said of: groups of objects, or services.</summary>
internal sealed record PlanSection(string Word, ChangeVerdict Verdict)
{
    public ImmutableArray<ChangeGroup> Groups { get; private init; } = [];

    public ImmutableArray<ServiceGroup> Services { get; private init; } = [];

    public string Title => Verdict == ChangeVerdict.Reported ? Word : $"{Word} ({ChangeWords.NameOf(Verdict)})";

    /// <summary>Shown by name and never folded away.</summary>
    public bool IsGrave => Verdict == ChangeVerdict.Refused || Word is "illegal" or "destroyed" or ChangeCounts.UninstalledWord;

    public int Count => Groups.Sum(group => group.Changes.Length) + Services.Sum(group => group.Changes.Length);

    /// <summary>What is refused first, then the heaviest.</summary>
    public static ImmutableArray<PlanSection> Of(PlanReport plan) =>
    [
        .. OfServices(plan.Services.Where(group => group.First.Verdict == ChangeVerdict.Refused)),
        .. OfObjects(plan.Groups.Where(group => group.Verdict == ChangeVerdict.Refused)),
        .. OfServices(plan.Services.Where(group => group.First.Verdict != ChangeVerdict.Refused)),
        .. OfObjects(plan.Groups.Where(group => group.Verdict != ChangeVerdict.Refused)),
    ];

    private static IEnumerable<PlanSection> OfServices(IEnumerable<ServiceGroup> services) => services
        .GroupBy(group => group.First.Verdict)
        .Select(section => new PlanSection(ChangeCounts.UninstalledWord, section.Key) { Services = [.. section] });

    private static IEnumerable<PlanSection> OfObjects(IEnumerable<ChangeGroup> groups) => groups
        .GroupBy(group => (group.Word, group.Verdict))
        .Select(section => new PlanSection(ChangeWords.Of(section.Key.Word), section.Key.Verdict) { Groups = [.. section] });
}
