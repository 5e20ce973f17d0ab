using System.Collections.Immutable;
using RegionRender.Core.Changes;

namespace RegionRender.Reports;

/// <summary>What happens, on a terminal: a section for each word, the heaviest first.</summary>
internal static class GroupText
{
    /// <summary>More of one word, or of one object, are only counted: a terminal is no place to read thousands.</summary>
    private const int MostGroups = 25;

    private const int MostLines = 25;

    public static void Write(PlanReport plan, ReportWriter output)
    {
        WriteStuck(plan.Stuck, output);
        foreach (var section in PlanSection.Of(plan))
            WriteSection(section, output);
    }

    private static void WriteStuck(ImmutableArray<StuckKustomization> stuck, ReportWriter output)
    {
        if (stuck.IsEmpty)
            return;
        WriteTitle("stuck", ChangeVerdict.Refused, output);
        foreach (var item in stuck.Take(MostGroups))
        {
            output.Write($"  {item.Kustomization}", Tone.Strong);
            output.WriteLine($" of the Flux of '{item.Flux}'");
            output.WriteLine($"    {item.Reason}");
            if (!item.Behind.IsEmpty)
                output.WriteLine($"    behind it: {PlaceNames.First(item.Behind)}");
        }

        WriteRest(stuck.Length, output);
    }

    private static void WriteSection(PlanSection section, ReportWriter output)
    {
        WriteTitle(section.Word, section.Verdict, output);
        foreach (var group in section.Services.Take(MostGroups))
            WriteService(group, output);
        foreach (var group in section.Groups.Take(MostGroups))
            WriteGroup(group, output);
        WriteRest(section.Services.Length + section.Groups.Length, output);
    }

    private static void WriteService(ServiceGroup group, ReportWriter output)
    {
        output.Write($"  {GroupSentences.Subject(group)}", Tone.Strong);
        output.WriteLine(GroupSentences.Place(group));
        if (group.Changes.Length > 1)
            output.WriteLine($"    {PlaceNames.First(group.Clusters)}", Tone.Faint);
        if (group.Reason.Length > 0)
            output.WriteLine($"    {group.Reason}");
    }

    private static void WriteGroup(ChangeGroup group, ReportWriter output)
    {
        output.Write("  ");
        if (group.IsOutlier)
            output.Write("unlike the others: ", Tone.Warning);
        output.Write(GroupSentences.Subject(group), Tone.Strong);
        output.WriteLine(GroupSentences.Place(group));
        if (group.Changes.Length > 1)
            output.WriteLine($"    {PlaceNames.First(GroupSentences.Names(group))}", Tone.Faint);
        foreach (var sentence in new[] { group.Reason, GroupSentences.Move(group) }.Where(sentence => sentence.Length > 0))
            output.WriteLine($"    {sentence}");
        foreach (var difference in group.Differences.Take(MostLines))
            output.WriteLine($"    {DifferenceLine.MarkOf(difference)} {DifferenceLine.Of(difference)}");
        if (group.Differences.Length > MostLines)
            output.WriteLine($"    and {PlanSummary.Number(group.Differences.Length - MostLines)} more lines", Tone.Faint);
        if (group.Advice.Length > 0)
            output.WriteLine($"    {group.Advice}", Tone.Advice);
        foreach (var command in group.Changes.SelectMany(change => change.Commands).Take(MostLines))
            output.WriteLine($"    {command}", Tone.Advice);
    }

    private static void WriteTitle(string word, ChangeVerdict verdict, ReportWriter output)
    {
        output.WriteLine();
        output.Write(word, ToneOf(word));
        output.WriteLine(verdict == ChangeVerdict.Reported ? "" : $" ({ChangeWords.NameOf(verdict)})");
    }

    private static void WriteRest(int count, ReportWriter output)
    {
        if (count > MostGroups)
            output.WriteLine($"  and {PlanSummary.Number(count - MostGroups)} more: see all with --format html or json", Tone.Faint);
    }

    private static Tone ToneOf(string word) => word switch
    {
        "stuck" or "illegal" or "destroyed" or ChangeCounts.UninstalledWord => Tone.Error,
        "left behind" or "removed" or "moved" or "replaced" or "upgraded" => Tone.Warning,
        _ => Tone.Strong,
    };
}
