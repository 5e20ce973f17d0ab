using RegionRender.Core.Changes;

namespace RegionRender.Reports.Tests.Plans;

/// <summary>A plan in some format.</summary>
internal static class Print
{
    public static string Of(IPlanFormat format, ChangePlan plan)
    {
        var output = new StringWriter();
        format.Write(PlanReport.Of(plan), new ReportWriter(output));
        return output.ToString();
    }
}
