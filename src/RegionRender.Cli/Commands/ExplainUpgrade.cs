using RegionRender.Core;
using RegionRender.Core.Upgrades;
using RegionRender.Reports;
using RegionRender.Syntax;

namespace RegionRender.Cli.Commands;

/// <summary>One run of <c>explain upgrade</c>: the answer is the result; findings about the estate stand beside it.</summary>
internal sealed record ExplainUpgrade(EstateRequest Request, string Cluster, Action<UpgradePath, ReportWriter> Write)
{
    public ExitCode Run(CommandHost host)
    {
        var compilation = Compile(host);
        var report = Report.Of(compilation.Diagnostics);
        if (Request.IsRefused(report) || compilation is not { Estate: { } estate, Profile: { } profile })
            return End(ExitCode.Refused, report, $"{Request.Estate.DisplayPath} is not valid", host);
        if (estate.AllClusters.FirstOrDefault(item => item.Name.Value == Cluster) is not { } cluster)
            throw Unknown(estate.AllClusters.Select(item => item.Name.Value));
        Write(UpgradePath.Of(cluster, estate, profile), host.StyledOut);
        host.Out.Flush();
        return report.Warnings == 0 ? ExitCode.Done : End(ExitCode.Done, report, "explained", host);
    }

    private EstateCompilation Compile(CommandHost host)
    {
        using var progress = host.ShowProgress();
        return Request.Compile(host, progress);
    }

    private ExitCode End(ExitCode code, Report report, string sentence, CommandHost host)
    {
        Request.Format.Write(report, host.StyledError);
        host.StyledError.WriteLine(Summary.Of(report, sentence), code == ExitCode.Done ? Tone.Plain : Tone.Strong);
        return code;
    }

    private UsageException Unknown(IEnumerable<string> clusters) => new(
        $"there is no cluster '{Cluster}' in {Request.Estate.DisplayPath}",
        NearestName.Of(Cluster, clusters) is { } nearest ? $"did you mean '{nearest}'?" : "name a cluster of the estate, or a region that a cluster backs");
}
