using RegionRender.Cli.Reports;
using RegionRender.Cli.Terminal;
using RegionRender.Core.Verification;
using RegionRender.Storage;

namespace RegionRender.Cli.Commands;

/// <summary>One run of <c>verify</c>.</summary>
/// <param name="Folder">As the user wrote it.</param>
internal sealed record Verify(string Folder, IReportFormat Format, bool FailsOnWarnings)
{
    public ExitCode Run(CommandHost host)
    {
        var full = Path.GetFullPath(Folder, host.CurrentDirectory);
        if (!Directory.Exists(full))
            throw new UsageException($"there is no folder '{Folder}'", "name the folder of a rendering, or any folder with manifests");
        var prefix = DisplayPaths.Prefix(full, host);
        TreeVerification verification;
        using (var progress = new ProgressLine(host))
        {
            progress.Show("verifying");
            verification = TreeVerifier.Verify(new DiskSourceFiles(full, prefix), prefix);
        }

        var report = Report.Of(verification.Diagnostics);
        var isRefused = report.Errors > 0 || (FailsOnWarnings && report.Warnings > 0);
        var display = DisplayPaths.Of(full, host);
        var ending = isRefused
            ? new Ending(ExitCode.Refused, report, $"{display} does not keep the rules")
            : new Ending(ExitCode.Done, report, $"{display} keeps the rules, {Summary.Count(verification.Files, "file")} with {Summary.Count(verification.Objects, "object")}");
        Format.Write(report, host.StyledOut);
        host.Out.Flush();
        host.StyledError.WriteLine(Summary.Of(ending), isRefused ? Tone.Strong : Tone.Plain);
        return ending.Code;
    }
}
