using RegionRender.Cli.Terminal;

namespace RegionRender.Cli.Reports;

/// <summary>A way to print a report.</summary>
internal interface IReportFormat
{
    void Write(Report report, StyledWriter output);
}
