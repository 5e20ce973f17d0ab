using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>Workflow commands, which GitHub Actions shows as annotations of the changed lines.</summary>
internal sealed class GitHubReport : IReportFormat
{
    public void Write(Report report, ReportWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
            output.WriteLine($"::{SeverityNames.Of(diagnostic.Severity)} {Properties(diagnostic)}::{EscapeMessage(Message(diagnostic))}");
    }

    private static string Properties(Diagnostic diagnostic)
    {
        var title = $"title={EscapeProperty(diagnostic.Id)}";
        if (diagnostic.Location.IsNone)
            return title;
        var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
        var place = $"file={EscapeProperty(diagnostic.Location.Path)},line={start.Line},endLine={end.Line}";

        // GitHub refuses columns of a span over several lines.
        return start.Line == end.Line ? $"{place},col={start.Column},endColumn={end.Column},{title}" : $"{place},{title}";
    }

    private static string Message(Diagnostic diagnostic)
    {
        var lines = new List<string> { diagnostic.Message };
        lines.AddRange(diagnostic.Related.Select(related => related.Location.IsNone ? related.Message : $"{related.Location}: {related.Message}"));
        if (diagnostic.Fix is { } fix)
            lines.Add(FixSentence.Of(fix));
        if (diagnostic.Hint is { } hint)
            lines.Add($"hint: {hint}");
        return string.Join('\n', lines.Select(Printable.Of));
    }

    // The three characters that end or continue a command; everything else may stand as it is.
    private static string EscapeMessage(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeMessage(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
