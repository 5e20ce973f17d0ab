using System.Collections.Immutable;

namespace RegionRender.Reports;

/// <summary>The values of <c>--format</c>.</summary>
internal static class ReportFormats
{
    public const string Default = "text";

    public static ImmutableArray<string> Names { get; } = [Default, "json", "sarif", "github"];

    public static IReportFormat Of(string name) => name switch
    {
        "json" => new JsonReport(),
        "sarif" => new SarifReport(),
        "github" => new GitHubReport(),
        _ => new TextReport(),
    };
}
