using System.Globalization;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>For people at a terminal: the verdict, what happens, where, in which order, and what is to be done next.</summary>
internal sealed class PlanText : IPlanFormat
{
    public void Write(PlanReport plan, DiagnosticBag findings, ReportWriter output)
    {
        WriteVerdict(plan, output);
        if (plan.IsEmpty)
            return;
        GroupText.Write(plan, output);
        ImpactText.Write(plan, output);
        RolloutText.Write(plan.Order, output);
        WriteNextSteps(plan, output);
        output.WriteLine();
        output.WriteLine("This plan assumes", Tone.Strong);
        foreach (var assumption in PlanAssumptions.All)
            output.WriteLine($"  {assumption}", Tone.Faint);
    }

    private static void WriteVerdict(PlanReport plan, ReportWriter output)
    {
        var verdict = PlanVerdict.Of(plan);
        output.WriteLine(verdict.Title, verdict.Tone);
        output.WriteLine(verdict.Counts);
        if (verdict.Base.Length > 0)
            output.WriteLine(verdict.Base, Tone.Faint);
    }

    private static void WriteNextSteps(PlanReport plan, ReportWriter output)
    {
        if (plan.NextSteps.IsEmpty)
            return;
        output.WriteLine();
        output.WriteLine("Next steps", Tone.Strong);
        foreach (var (step, index) in plan.NextSteps.Select((step, index) => (step, index)))
        {
            output.WriteLine($"  {(index + 1).ToString(CultureInfo.InvariantCulture)}. {step.Text}");
            if (step.Command.Length == 0)
                continue;
            output.WriteLine("     first, this must return nothing:", Tone.Faint);
            output.WriteLine($"     {step.Command}", Tone.Advice);
        }
    }
}
