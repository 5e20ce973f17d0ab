using System.Text.Json;
using RegionRender.Core;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>For programs: one document, described by <c>schemas/diagnostics.schema.json</c>.</summary>
internal sealed class JsonReport : IReportFormat
{
    public void Write(Report report, ReportWriter output) => output.WriteJson(JsonText.Write(json => Write(report, json)));

    private static void Write(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", 1);
        json.WriteString("toolVersion", EstateCompiler.ToolVersion);
        json.WriteStartObject("summary");
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteEndObject();
        json.WriteList("diagnostics", report.Diagnostics, item => Write(item, json));
        if (report.Rendering is { } rendering)
            Write(rendering, json);
        json.WriteEndObject();
    }

    private static void Write(Diagnostic diagnostic, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Id);
        json.WriteString("severity", SeverityNames.Of(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Hint is { } hint)
            json.WriteString("hint", hint);
        Write(diagnostic.Location, json);
        if (!diagnostic.Related.IsEmpty)
            json.WriteList("related", diagnostic.Related, related => Write(related, json));
        if (diagnostic.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            Write(fix.Location, json);
            json.WriteString("replacement", fix.Replacement);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(RelatedLocation related, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("message", related.Message);
        Write(related.Location, json);
        json.WriteEndObject();
    }

    private static void Write(Location location, Utf8JsonWriter json)
    {
        if (location.IsNone)
            return;
        json.WriteStartObject("location");
        json.WriteString("path", location.Path);
        Write("start", location.Start, json);
        Write("end", location.End, json);
        json.WriteEndObject();
    }

    private static void Write(string name, LinePosition position, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteEndObject();
    }

    private static void Write(RenderingReport rendering, Utf8JsonWriter json)
    {
        var changes = rendering.Comparison;
        json.WriteStartObject("rendering");
        json.WriteString("folder", rendering.Folder);
        json.WriteBoolean("upToDate", changes.IsUpToDate);
        json.WriteList("created", changes.Created, json.WriteStringValue);
        json.WriteList("changed", changes.Changed, json.WriteStringValue);
        json.WriteList("removed", changes.Removed, json.WriteStringValue);
        json.WriteNumber("unchanged", changes.Unchanged);
        if (rendering.Branch is { } branch)
            json.WriteString("branch", branch);
        if (rendering.Commit is { } commit)
            json.WriteString("commit", commit);
        json.WriteEndObject();
    }
}
