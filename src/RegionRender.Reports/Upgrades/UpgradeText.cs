using RegionRender.Core.Profiles;
using RegionRender.Core.Upgrades;

namespace RegionRender.Reports;

/// <summary>The upgrade path of a cluster, for people at a terminal.</summary>
internal static class UpgradeText
{
    public static void Write(UpgradePath path, ReportWriter output)
    {
        output.WriteLine($"The cluster '{path.Cluster.Name.Value}' has the template '{path.Template}'", Tone.Strong);
        output.WriteLine($"  {path.Place}", Tone.Faint);
        if (path.UnderWay is { } entry)
            output.WriteLine($"  'upgrades' moves it from '{entry.From.Value}' ({entry.Location}): when that has been rolled out, remove the entry before the next step");
        output.WriteLine();
        output.WriteLine($"Templates of the family '{path.Family}', oldest first", Tone.Strong);
        foreach (var template in path.Templates)
            output.WriteLine($"  {(template.Name == path.Template ? "*" : " ")} {template.Name}  {Origin(template, path)}");
        output.WriteLine();
        if (path.Next is { } next)
            WriteStep(next, output);
        else
            output.WriteLine("No later template is known: new ones come with 'k0rdent.version', and what an earlier release left stands in 'k0rdent.installedTemplates'");
    }

    private static string Origin(FamilyTemplate template, UpgradePath path) =>
        template.Listed is { } place ? $"left by an earlier release ({place})" : $"k0rdent {path.K0rdentVersion}";

    private static void WriteStep(UpgradeStep step, ReportWriter output)
    {
        output.WriteLine($"Next: {step.To}", Tone.Strong);
        foreach (var (way, index) in step.Ways.Select((way, index) => (way, index)))
            WriteWay(way, index == 0, output);
        output.WriteLine();
        output.WriteLine($"  The chain '{step.Chain}' is rendered with the entry{(step.HandedTo is { } space ? $", and AccessManagement hands it to the namespace '{space}'" : "")}.");
        if (step.NeedsAccessLater)
            output.WriteLine($"  Before you remove the entry again, give '{step.To}' to '{step.HandedTo}' by a chain in 'templateChains' and a rule in 'access'.");
        output.WriteLine("  A cluster moves by one template at a time; each move is a rendering of its own.");
    }

    private static void WriteWay(UpgradeWay way, bool isFirst, ReportWriter output)
    {
        output.WriteLine();
        output.WriteLine($"  {(isFirst ? "For" : "Or, for")} {Names(way)}: at {way.Place} write");
        output.WriteLine($"    {way.Change}", Tone.Advice);
        output.WriteLine("  and in the estate");
        output.WriteLine("    upgrades:", Tone.Advice);
        foreach (var entry in way.Entries)
            output.WriteLine($"      - {entry}", Tone.Advice);
    }

    private static string Names(UpgradeWay way) => way.Clusters.Length == 1
        ? $"the cluster '{way.Clusters[0]}' alone"
        : $"{way.Clusters.Length} clusters ({string.Join(", ", way.Clusters.Take(3).Select(name => $"'{name}'"))}{(way.Clusters.Length > 3 ? ", ..." : "")})";
}
