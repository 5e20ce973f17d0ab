using System.Globalization;
using RegionRender.Core.Changes;
using RegionRender.Core.Texts;

namespace RegionRender.Reports;

/// <summary>What the templates of a plan are given; <c>templates/README.md</c> describes it.</summary>
/// <param name="plan">The plan.</param>
/// <param name="limits">How much of it.</param>
/// <param name="none">No values yet, and how they are escaped.</param>
/// <param name="block">Writes lines as they are, coloured as the language.</param>
internal sealed class PlanValues(PlanReport plan, PlanLimits limits, TextValues none, Func<string, IEnumerable<string>, string> block)
{
    private int _groupsLeft = limits.Groups;

    private bool _isCut;

    public TextValues Values()
    {
        var table = ImpactTable.Of(plan.Regions);
        var clusterTable = ImpactTable.Of(plan.Clusters);
        var sections = PlanSection.Of(plan).Select(Section).ToList();
        var stuck = plan.Stuck.Take(limits.Rows).Select(Stuck).ToList();
        var regions = plan.Regions.Take(limits.Rows).Select(region => Row(region, region.Region, table)).ToList();
        var clusters = plan.Clusters.Take(limits.Objects).Select(cluster => Row(cluster, cluster.Cluster ?? "", clusterTable)).ToList();
        var waves = plan.Order.Take(limits.Rows).Select((wave, index) => Wave(wave, index + 1)).ToList();
        var steps = plan.NextSteps.Take(limits.Rows).Select((step, index) => Step(step, index + 1)).ToList();
        var more = none
            .With("stuck", More(plan.Stuck.Length, stuck.Count))
            .With("regions", More(plan.Regions.Length, regions.Count))
            .With("clusters", plan.Clusters.Length - clusters.Count)
            .With("waves", More(plan.Order.Length, waves.Count))
            .With("steps", More(plan.NextSteps.Length, steps.Count));
        return none
            .With("plan", Head())
            .With("counts", Counts())
            .With("sections", sections)
            .With("stuck", stuck)
            .With("titles", table.Titles)
            .With("regions", regions)
            .With("clusterTitles", clusterTable.Titles)
            .With("clusters", clusters)
            .With("waves", waves)
            .With("steps", steps)
            .With("assumptions", PlanAssumptions.All)
            .With("more", more)
            .With("cut", _isCut);
    }

    private TextValues Head()
    {
        var verdict = PlanVerdict.Of(plan);
        return none
            .With("verdict", verdict.Name)
            .With("title", verdict.Title)
            .With("summary", verdict.Counts)
            .With("place", Capitalized(PlanSummary.PlaceOf(plan.Regions)))
            .With("base", Cut(verdict.Base));
    }

    private IEnumerable<TextValues> Counts() => plan.Counts.Heaviest()
        .Prepend((Word: "stuck", Count: plan.Stuck.Length))
        .Where(item => item.Count > 0)
        .Select(item => none.With("word", item.Word).With("count", PlanSummary.Number(item.Count)));

    private TextValues Section(PlanSection section)
    {
        var services = section.Services.Take(_groupsLeft).Select(Service).ToList();
        _groupsLeft -= services.Count;
        var groups = section.Groups.Take(_groupsLeft).Select(Group).ToList();
        _groupsLeft -= groups.Count;
        return none
            .With("word", section.Word)
            .With("title", Capitalized(section.Title))
            .With("refused", section.Verdict == ChangeVerdict.Refused)
            .With("grave", section.IsGrave)
            .With("count", PlanSummary.Number(section.Count))
            .With("groups", services.Concat(groups))
            .With("more", More(section.Services.Length + section.Groups.Length, services.Count + groups.Count));
    }

    private TextValues Group(ChangeGroup group)
    {
        var shown = group.Differences.Take(limits.Lines).ToList();
        var left = More(group.Differences.Length, shown.Count);
        var commands = group.Changes.SelectMany(change => change.Commands).Take(limits.Lines).Select(Printable.Of).ToList();
        return none
            .With("subject", GroupSentences.Subject(group))
            .With("place", GroupSentences.Place(group))
            .With("names", group.Changes.Length == 1 ? "" : PlaceNames.First(GroupSentences.Names(group)))
            .With("outlier", group.IsOutlier)
            .With("move", GroupSentences.Move(group))
            .With("reason", Cut(group.Reason))
            .With("advice", Cut(group.Advice))
            .With("lines", shown.Select(Line))
            .With("moreLines", left)
            .WithMarkup("block", shown.Count == 0 ? "" : block("diff", DiffLines(shown, left)))
            .With("commands", commands)
            .WithMarkup("commandBlock", commands.Count == 0 ? "" : block("sh", commands))
            .With("objects", group.Changes.Take(limits.Objects).Select(Object))
            .With("moreObjects", group.Changes.Length - Math.Min(group.Changes.Length, limits.Objects));
    }

    private TextValues Service(ServiceGroup group) => none
        .With("subject", Capitalized(GroupSentences.Subject(group)))
        .With("place", GroupSentences.Place(group))
        .With("names", group.Changes.Length == 1 ? "" : PlaceNames.First(group.Clusters))
        .With("outlier", false)
        .With("move", "")
        .With("reason", Cut(group.Reason))
        .With("advice", "")
        .With("lines", Array.Empty<TextValues>())
        .With("moreLines", 0)
        .WithMarkup("block", "")
        .With("commands", Array.Empty<string>())
        .WithMarkup("commandBlock", "")
        .With("objects", group.Changes.Take(limits.Objects).Select(change => none
            .With("name", change.Cluster).With("cluster", change.Cluster).With("region", change.Region ?? Impact.Management).With("on", change.Cluster).With("path", "")))
        .With("moreObjects", group.Changes.Length - Math.Min(group.Changes.Length, limits.Objects));

    private TextValues Object(ShownChange change) => none
        .With("name", GroupSentences.NameOf(change))
        .With("cluster", change.AffectedCluster)
        .With("region", change.AffectedRegion)
        .With("on", change.Cluster)
        .With("path", change.Path);

    private TextValues Line(FieldDifference difference) => none
        .With("mark", DifferenceLine.MarkOf(difference))
        .With("path", Cut(difference.Path))
        .With("before", difference.Before is { } before ? ValueText.Of(before) : "")
        .With("after", difference.After is { } after ? ValueText.Of(after) : "");

    private IEnumerable<string> DiffLines(IEnumerable<FieldDifference> differences, int left)
    {
        foreach (var difference in differences)
        {
            if (difference.Before is { } before)
                yield return Printable.Of($"- {Cut(difference.Path)}: {ValueText.Of(before)}");
            if (difference.After is { } after)
                yield return Printable.Of($"+ {Cut(difference.Path)}: {ValueText.Of(after)}");
        }

        if (left > 0)
            yield return $"# and {PlanSummary.Number(left)} more lines";
    }

    private TextValues Stuck(StuckKustomization stuck) => none
        .With("kustomization", stuck.Kustomization)
        .With("flux", stuck.Flux)
        .With("reason", Cut(stuck.Reason))
        .With("behind", PlaceNames.First(stuck.Behind));

    private TextValues Row(Impact impact, string name, ImpactTable table) => none
        .With("name", name)
        .With("region", impact.Region)
        .With("clusters", PlanSummary.Number(impact.Clusters))
        .With("cells", table.Cells(impact));

    private TextValues Wave(RolloutWave wave, int number)
    {
        var stages = wave.Stages.Take(limits.Rows).ToList();
        return none
            .With("number", number)
            .With("stages", stages.Select(stage => none
                .With("kustomizations", PlaceNames.First(stage.Kustomizations))
                .With("cluster", stage.Cluster)
                .With("counts", RolloutSentences.Counts(stage))
                .With("waits", PlaceNames.First(stage.WaitsFor))))
            .With("more", More(wave.Stages.Length, stages.Count));
    }

    private TextValues Step(NextStep step, int number) => none
        .With("number", number)
        .With("text", Cut(step.Text))
        .With("command", step.Command)
        .WithMarkup("block", step.Command.Length == 0 ? "" : block("sh", [Printable.Of(step.Command)]));

    private int More(int all, int shown)
    {
        _isCut |= all > shown;
        return all - shown;
    }

    private string Cut(string text)
    {
        var cut = limits.Cut(text);
        _isCut |= cut.Length < text.Length;
        return cut;
    }

    private static string Capitalized(string text) => text.Length == 0 ? "" : $"{char.ToUpper(text[0], CultureInfo.InvariantCulture)}{text[1..]}";
}
