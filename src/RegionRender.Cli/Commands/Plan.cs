using RegionRender.Core;
using RegionRender.Core.Changes;
using RegionRender.Reports;
using RegionRender.Syntax;

namespace RegionRender.Cli.Commands;

/// <summary>One run of <c>plan</c>: the plan is the result, even of a change that is refused; findings stand beside it.</summary>
/// <param name="Request">What is compiled; its format is that of the findings.</param>
/// <param name="Format">One of <see cref="PlanFormats.Names"/>.</param>
internal sealed record Plan(EstateRequest Request, string Format)
{
    public ExitCode Run(CommandHost host)
    {
        var compilation = Compile(host);
        var findings = new DiagnosticBag();
        if (compilation.Changes is { } changes)
            PlanFormats.Of(Format, compilation.Texts).Write(PlanReport.Of(changes), findings, host.StyledOut);
        host.Out.Flush();
        var report = Report.Of(compilation.Diagnostics, findings.ToSorted());
        Request.Format.Write(report, host.StyledError);
        var code = CodeOf(report, compilation.Changes);
        host.StyledError.WriteLine(Summary.Of(report, Sentence(compilation.Changes)), code == ExitCode.Done ? Tone.Plain : Tone.Strong);
        return code;
    }

    private EstateCompilation Compile(CommandHost host)
    {
        using var progress = host.ShowProgress();
        return Request.Compile(host, progress);
    }

    private ExitCode CodeOf(Report report, ChangePlan? changes)
    {
        if (changes is null or { IsRefused: true } || Request.IsRefused(report))
            return ExitCode.Refused;
        return changes.IsEmpty ? ExitCode.Done : ExitCode.Differences;
    }

    private string Sentence(ChangePlan? changes) => changes is null ? $"there is no plan of {Request.Estate.DisplayPath}" : PlanSummary.Of(changes);
}
