using RegionRender.Syntax;

namespace RegionRender.Cli.Reports;

internal static class SeverityNames
{
    public static string Of(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
