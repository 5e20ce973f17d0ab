using RegionRender.Core.Changes;
using RegionRender.Syntax;

namespace RegionRender.Reports.Tests.Plans;

/// <summary>A plan in some format.</summary>
internal static class Print
{
    public static string Of(IPlanFormat format, ChangePlan plan)
    {
        var output = new StringWriter();
        var findings = new DiagnosticBag();
        format.Write(PlanReport.Of(plan), findings, new ReportWriter(output));
        Assert.Empty(findings.ToSorted());
        return output.ToString();
    }

    /// <summary>By the name of a format, with the built-in templates.</summary>
    public static string As(string format, ChangePlan plan) => Of(PlanFormats.Of(format, BuiltInTexts.All), plan);
}
