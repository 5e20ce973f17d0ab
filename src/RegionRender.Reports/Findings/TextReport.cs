using System.Globalization;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>For people: place, code and message, the source line with the span marked, then what helps.</summary>
internal sealed class TextReport : IReportFormat
{
    public void Write(Report report, ReportWriter output)
    {
        var shown = Location.None;
        foreach (var diagnostic in report.Diagnostics)
        {
            Write(diagnostic, showsExcerpt: diagnostic.Location != shown, output);
            shown = diagnostic.Location;
        }

        if (report.Rendering is { IsPreview: true } rendering)
            WriteChanges(rendering.Comparison, output);
    }

    private static void Write(Diagnostic diagnostic, bool showsExcerpt, ReportWriter output)
    {
        var tone = diagnostic.Severity == Severity.Error ? Tone.Error : Tone.Warning;
        if (!diagnostic.Location.IsNone)
            output.Write($"{Place(diagnostic.Location)}: ", Tone.Strong);
        output.Write($"{SeverityNames.Of(diagnostic.Severity)} {diagnostic.Id}", tone);
        output.WriteLine($": {diagnostic.Message}");
        if (showsExcerpt)
            WriteExcerpt(diagnostic.Location, tone, output);
        foreach (var related in diagnostic.Related)
            output.WriteLine($"  {Place(related.Location)}: {related.Message}");
        if (diagnostic.Fix is { } fix)
            WriteAdvice(FixSentence.Of(fix), output);
        if (diagnostic.Hint is { } hint)
            WriteAdvice($"hint: {hint}", output);
        output.WriteLine();
    }

    private static void WriteExcerpt(Location location, Tone tone, ReportWriter output)
    {
        if (location.Source is not { Text.Length: > 0 } source)
            return;
        var excerpt = SourceExcerpt.Of(location, source);
        var number = excerpt.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        output.Write($"{number} | ", Tone.Faint);
        output.WriteLine(excerpt.Text.TrimEnd());
        output.Write($"{new string(' ', number.Length)} | {new string(' ', excerpt.MarkerStart)}", Tone.Faint);
        output.WriteLine(new string('^', excerpt.MarkerWidth), tone);
    }

    private static void WriteAdvice(string advice, ReportWriter output) => output.WriteLine($"  {advice}", Tone.Advice);

    private static void WriteChanges(FolderComparison changes, ReportWriter output)
    {
        foreach (var (verb, paths) in new[] { ("created", changes.Created), ("changed", changes.Changed), ("removed", changes.Removed) })
        {
            foreach (var path in paths)
                output.WriteLine($"{verb} {path}");
        }
    }

    private static string Place(Location location) => location.Source switch
    {
        null => "note",

        // A finding about a file or folder as a whole.
        { Text.Length: 0 } => location.Path,
        _ => $"{location.Path}:{location.Start.Line}:{location.Start.Column}",
    };
}
