using RegionRender.Reports;

namespace RegionRender.Cli.Commands;

/// <summary>What came of a command: how it exits, what it reports, and one sentence for people.</summary>
internal sealed record Ending(ExitCode Code, Report Report, string Sentence)
{
    /// <summary>Prints the report as the result and the sentence beside it, and gives the exit code.</summary>
    public ExitCode Print(IReportFormat format, CommandHost host)
    {
        format.Write(Report, host.StyledOut);
        host.Out.Flush();
        host.StyledError.WriteLine(Summary.Of(Report, Sentence), Code == ExitCode.Done ? Tone.Plain : Tone.Strong);
        return Code;
    }
}
