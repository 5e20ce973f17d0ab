using RegionRender.Cli.Terminal;
using RegionRender.Core;
using RegionRender.Core.Trees;
using RegionRender.Reports;
using RegionRender.Storage;

namespace RegionRender.Cli.Commands;

/// <summary>One run of <c>build</c>.</summary>
internal sealed record Build(EstateRequest Request, bool OnlyChecks)
{
    public ExitCode Run(CommandHost host) => Request.Run(host, (compilation, tree, progress) => End(compilation, tree, progress, host));

    private Ending End(EstateCompilation compilation, ManifestTree tree, ProgressLine progress, CommandHost host)
    {
        progress.Show(OnlyChecks ? "comparing" : "writing");
        var folder = Request.FolderOf(compilation.RenderingPath);
        var display = DisplayPaths.Of(folder, host);
        var compared = Request.ComparedWith(compilation, host);
        var changes = EstateRequest.Changes(compilation);
        var comparison = CompareOrWrite(folder, display, tree, host.Cancellation);
        var report = Report.Of(compilation.Diagnostics, comparison.Diagnostics);
        if (comparison.IsRefused || Request.IsRefused(report))
            return new Ending(ExitCode.Refused, report, $"{display} is not written{compared}");
        report = report with { Rendering = new RenderingReport(display, comparison, IsPreview: OnlyChecks) };
        if (comparison.IsUpToDate)
            return new Ending(ExitCode.Done, report, $"{display} is up to date, {Summary.Count(comparison.Unchanged, "file")}{compared}");
        return OnlyChecks
            ? new Ending(ExitCode.Differences, report, $"{display} is not up to date, {Summary.Of(comparison)}{changes}{compared}")
            : new Ending(ExitCode.Done, report, $"{display} is written, {Summary.Of(comparison)}{changes}{compared}");
    }

    private FolderComparison CompareOrWrite(string folder, string display, ManifestTree tree, CancellationToken cancellation)
    {
        // Only the comparison knows its warnings, and where they count they must stop the writing.
        if (OnlyChecks || Request.FailsOnWarnings)
        {
            var comparison = RenderingFolder.Compare(folder, tree, Request.Estate.Folder, display);
            if (OnlyChecks || !comparison.Diagnostics.IsEmpty)
                return comparison;
        }

        return RenderingFolder.Write(folder, tree, Request.Estate.Folder, display, cancellation);
    }
}
