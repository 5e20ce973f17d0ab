using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Reports.Tests;

/// <summary>Findings made by hand, and a report of them in some format.</summary>
internal static class Sample
{
    public static readonly DiagnosticRule UnknownRegion = new("RR9001", Severity.Error, "A region that is named exists");
    public static readonly DiagnosticRule OddLabel = new("RR9002", Severity.Warning, "Labels are not odd");

    public static readonly SourceText Estate = new("estates/my atlas/estate.yaml", "regions:\n  - name: eu-west\nclusters:\n  - {name: shop, region: eu-wset}\n");

    public static Diagnostic RegionIsUnknown { get; } = new(UnknownRegion, At(Estate, "eu-wset"), "There is no region 'eu-wset'")
    {
        Hint = "Declare it under 'regions'",
        Related = [new RelatedLocation(At(Estate, "eu-west"), "The only region is here")],
        Fix = new TextFix(At(Estate, "eu-wset"), "eu-west"),
    };

    public static Diagnostic LabelIsOdd { get; } = new(OddLabel, Location.None, "100% odd");

    public static Location At(SourceText source, string words) => new(source, new TextSpan(source.Text.IndexOf(words, StringComparison.Ordinal), words.Length));

    public static string Print(IReportFormat format, params Diagnostic[] diagnostics) => Print(format, Report.Of([.. diagnostics]));

    public static RenderingReport Changes { get; } = new("../out", new FolderComparison { Created = ["a.yaml"], Changed = ["b.yaml"], Removed = ["c.yaml"], Unchanged = 7 }, IsPreview: true);

    public static string Print(IReportFormat format, Report report) => Print(format, report, output => new ReportWriter(output));

    public static string Print(IReportFormat format, Report report, Func<TextWriter, ReportWriter> open)
    {
        var output = new StringWriter();
        format.Write(report, open(output));
        return output.ToString();
    }
}
