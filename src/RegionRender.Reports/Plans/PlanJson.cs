using System.Text.Json;
using RegionRender.Core;
using RegionRender.Core.Changes;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>For programs: one document, described by <c>schemas/plan.schema.json</c>.</summary>
internal sealed class PlanJson : IPlanFormat
{
    public void Write(PlanReport plan, DiagnosticBag findings, ReportWriter output) => output.WriteJson(JsonText.Write(json => Write(plan, json)));

    private static void Write(PlanReport plan, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", 1);
        json.WriteString("toolVersion", EstateCompiler.ToolVersion);
        json.WriteString("base", plan.Base);
        json.WriteString("verdict", PlanVerdict.Of(plan).Name);
        WriteCounts("summary", plan.Counts, json);
        json.WriteList("objects", plan.Changes, change => Write(change, json));
        json.WriteList("groups", plan.Groups, group => Write(group, json));
        json.WriteList("services", plan.Services.SelectMany(group => group.Changes), change => Write(change, json));
        json.WriteList("stuck", plan.Stuck, stuck => Write(stuck, json));
        json.WriteList("regions", plan.Regions, region => Write(region, json));
        json.WriteList("clusters", plan.Clusters, cluster => Write(cluster, json));
        json.WriteList("order", plan.Order, wave => json.WriteItems(wave.Stages, stage => Write(stage, json)));
        json.WriteList("nextSteps", plan.NextSteps, step => Write(step, json));
        json.WriteList("assumptions", PlanAssumptions.All, json.WriteStringValue);
        json.WriteEndObject();
    }

    private static void Write(ShownChange change, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteVerdict(ChangeWords.NameOf(change.Word), change.Verdict, json);
        json.WriteString("group", change.Id.Group);
        json.WriteString("kind", change.Id.Kind);
        WriteGiven("namespace", change.Id.Namespace, json);
        json.WriteString("name", change.Id.Name);
        json.WriteString("onCluster", change.Cluster);
        WriteGiven("region", change.Region, json);
        WriteGiven("cluster", change.Workload, json);
        WriteGiven("path", change.Path, json);
        WriteGiven("appliedBefore", change.AppliedBefore, json);
        WriteGiven("appliedNow", change.AppliedNow, json);
        WriteGiven("reason", change.Reason, json);
        WriteGiven("advice", change.Advice, json);
        WriteCause(change.Cause, json);
        if (!change.Commands.IsEmpty)
            json.WriteList("commands", change.Commands, json.WriteStringValue);
        if (!change.Differences.IsEmpty)
            json.WriteList("differences", change.Differences, difference => Write(difference, json));
        json.WriteEndObject();
    }

    private static void Write(FieldDifference difference, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path", difference.Path);
        if (difference.Before is { } before)
            json.WriteNode("before", before);
        if (difference.After is { } after)
            json.WriteNode("after", after);
        json.WriteEndObject();
    }

    private static void Write(ChangeGroup group, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteVerdict(ChangeWords.NameOf(group.Word), group.Verdict, json);
        json.WriteString("kind", group.Kind);
        json.WriteNumber("clusters", group.Clusters.Length);
        json.WriteNumber("regions", group.Regions.Length);
        json.WriteBoolean("outlier", group.IsOutlier);
        WriteGiven("reason", group.Reason, json);
        if (!group.Differences.IsEmpty)
            json.WriteList("differences", group.Differences, difference => Write(difference, json));
        json.WriteList("objects", group.Changes, change => json.WriteNumberValue(change.Index));
        json.WriteEndObject();
    }

    private static void Write(ServiceChange change, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteVerdict(ChangeCounts.UninstalledWord, change.Verdict, json);
        json.WriteString("service", change.Service);
        json.WriteString("namespace", change.Namespace);
        json.WriteString("cluster", change.Cluster);
        WriteGiven("region", change.Region, json);
        WriteGiven("multiClusterService", change.Source, json);
        json.WriteBoolean("direct", change.IsDirect);
        json.WriteBoolean("forAMoment", change.IsForAMoment);
        WriteGiven("reason", change.Reason, json);
        WriteCause(change.Cause, json);
        json.WriteEndObject();
    }

    private static void Write(StuckKustomization stuck, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kustomization", stuck.Kustomization);
        json.WriteString("flux", stuck.Flux);
        json.WriteString("reason", stuck.Reason);
        json.WriteList("behind", stuck.Behind, json.WriteStringValue);
        json.WriteEndObject();
    }

    private static void Write(Impact impact, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("region", impact.Region);
        if (impact.Cluster is { } cluster)
            json.WriteString("cluster", cluster);
        else
            json.WriteNumber("clusters", impact.Clusters);
        WriteCounts("counts", impact.Counts, json);
        json.WriteEndObject();
    }

    private static void Write(RolloutStage stage, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("flux", stage.Flux);
        json.WriteString("cluster", stage.Cluster);
        json.WriteList("kustomizations", stage.Kustomizations, json.WriteStringValue);
        json.WriteList("waitsFor", stage.WaitsFor, json.WriteStringValue);
        json.WriteNumber("created", stage.Created);
        json.WriteNumber("changed", stage.Changed);
        json.WriteNumber("removed", stage.Removed);
        json.WriteEndObject();
    }

    private static void Write(NextStep step, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("text", step.Text);
        WriteGiven("command", step.Command, json);
        json.WriteEndObject();
    }

    private static void WriteVerdict(string word, ChangeVerdict verdict, Utf8JsonWriter json)
    {
        json.WriteString("word", word);
        json.WriteString("verdict", ChangeWords.NameOf(verdict));
    }

    private static void WriteCounts(string name, ChangeCounts counts, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        foreach (var word in ChangeWords.All)
            json.WriteNumber(ChangeWords.NameOf(word), counts.Of(word));
        json.WriteNumber(ChangeCounts.UninstalledWord, counts.Uninstalled);
        json.WriteEndObject();
    }

    private static void WriteCause(Location cause, Utf8JsonWriter json)
    {
        if (cause.IsNone)
            return;
        json.WriteStartObject("cause");
        json.WriteString("path", cause.Path);
        json.WriteNumber("line", cause.Start.Line);
        json.WriteNumber("column", cause.Start.Column);
        json.WriteEndObject();
    }

    private static void WriteGiven(string name, string? text, Utf8JsonWriter json)
    {
        if (!string.IsNullOrEmpty(text))
            json.WriteString(name, text);
    }
}
