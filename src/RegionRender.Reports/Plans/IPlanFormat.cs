namespace RegionRender.Reports;

/// <summary>A way to print a plan.</summary>
internal interface IPlanFormat
{
    void Write(PlanReport plan, ReportWriter output);
}
