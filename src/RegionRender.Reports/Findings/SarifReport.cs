using System.Text.Json;
using RegionRender.Core;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>SARIF 2.1.0, for code scanning: results by rule, with regions, related places and fixes; URIs are relative.</summary>
internal sealed class SarifReport : IReportFormat
{
    public void Write(Report report, ReportWriter output) => output.WriteJson(JsonText.Write(json => Write(report, json)));

    private static void Write(Report report, Utf8JsonWriter json)
    {
        var rules = report.Diagnostics.Select(item => item.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var ruleIndex = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "RegionRender");
        json.WriteString("semanticVersion", EstateCompiler.ToolVersion);
        json.WriteList("rules", rules, rule => WriteRule(rule, json));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteList("results", report.Diagnostics, item => WriteResult(item, ruleIndex[item.Id], json));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(DiagnosticRule rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText("shortDescription", $"{rule.Title}.", json);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SeverityNames.Of(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("help");
        json.WriteString("text", $"Run 'regionrender explain {rule.Id}'.");
        if (DiagnosticPages.Find(rule.Id) is { } page)
            json.WriteString("markdown", page);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Diagnostic diagnostic, int ruleIndex, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", SeverityNames.Of(diagnostic.Severity));
        WriteText("message", diagnostic.Hint is { } hint ? $"{diagnostic.Message}; {hint}" : diagnostic.Message, json);
        if (!diagnostic.Location.IsNone)
            json.WriteList("locations", [diagnostic.Location], location => WriteLocation(location, null, null, json));
        if (!diagnostic.Related.IsEmpty)
            json.WriteList("relatedLocations", diagnostic.Related.Select((related, index) => (related, index)), item => WriteLocation(item.related.Location, item.index + 1, item.related.Message, json));
        if (diagnostic.Fix is { } fix && !fix.Location.IsNone)
            json.WriteList("fixes", [fix], item => WriteFix(item, json));
        json.WriteEndObject();
    }

    private static void WriteLocation(Location location, int? id, string? message, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id", number);
        if (message is not null)
            WriteText("message", message, json);
        if (!location.IsNone)
        {
            json.WriteStartObject("physicalLocation");
            WriteArtifact(location, json);
            WriteRegion("region", location, json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFix(TextFix fix, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteText("description", FixSentence.Of(fix), json);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(fix.Location, json);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        WriteRegion("deletedRegion", fix.Location, json);
        WriteText("insertedContent", fix.Replacement, json);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArtifact(Location location, Utf8JsonWriter json)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', location.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    // SARIF counts as we do: from 1, the end column is the one after the last character.
    private static void WriteRegion(string name, Location location, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", location.Start.Line);
        json.WriteNumber("startColumn", location.Start.Column);
        json.WriteNumber("endLine", location.End.Line);
        json.WriteNumber("endColumn", location.End.Column);
        json.WriteEndObject();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
