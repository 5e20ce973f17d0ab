using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>A way to print a plan.</summary>
internal interface IPlanFormat
{
    /// <summary>Prints a plan.</summary>
    /// <param name="plan">What is printed.</param>
    /// <param name="findings">Takes what is wrong with the template of a text; nothing is printed then.</param>
    /// <param name="output">Where it goes.</param>
    void Write(PlanReport plan, DiagnosticBag findings, ReportWriter output);
}
