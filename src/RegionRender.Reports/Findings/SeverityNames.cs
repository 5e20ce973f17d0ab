using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>Severities as every report and <c>explain</c> write them.</summary>
internal static class SeverityNames
{
    public static string Of(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
