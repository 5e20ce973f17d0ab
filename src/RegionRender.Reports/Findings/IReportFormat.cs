
namespace RegionRender.Reports;

/// <summary>A way to print a report.</summary>
internal interface IReportFormat
{
    void Write(Report report, ReportWriter output);
}
