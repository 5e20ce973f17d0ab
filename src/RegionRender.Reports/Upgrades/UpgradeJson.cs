using System.Text.Json;
using RegionRender.Core.Upgrades;

namespace RegionRender.Reports;

/// <summary>The upgrade path of a cluster, for programs.</summary>
internal static class UpgradeJson
{
    public static void Write(UpgradePath path, ReportWriter output) => output.WriteJson(JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("cluster", path.Cluster.Name.Value);
        json.WriteString("template", path.Template);
        json.WriteString("family", path.Family);
        json.WriteString("place", path.Place.ToString());
        json.WriteList("templates", path.Templates, template => json.WriteStringValue(template.Name));
        if (path.Next is { } next)
            WriteStep(next, json);
        json.WriteEndObject();
    }));

    private static void WriteStep(UpgradeStep step, Utf8JsonWriter json)
    {
        json.WriteStartObject("next");
        json.WriteString("template", step.To);
        json.WriteList("ways", step.Ways, way =>
        {
            json.WriteStartObject();
            json.WriteString("place", way.Place.ToString());
            json.WriteString("change", way.Change);
            json.WriteList("upgrades", way.Entries, json.WriteStringValue);
            json.WriteList("clusters", way.Clusters, json.WriteStringValue);
            json.WriteEndObject();
        });
        json.WriteString("chain", step.Chain);
        if (step.HandedTo is { } space)
            json.WriteString("handedTo", space);
        json.WriteBoolean("needsAccessLater", step.NeedsAccessLater);
        json.WriteEndObject();
    }
}
