using System.CommandLine;
using RegionRender.Reports;

namespace RegionRender.Cli.Commands;

/// <summary><c>explain upgrade</c>: which template a cluster may get next, and what to write for it.</summary>
internal static class ExplainUpgradeCommand
{
    private const string Json = "json";

    private const string Help =
        """
        Exit codes:
          0  explained
          2  the estate has errors
          3  wrong usage, or there is no such cluster
          4  the disk, Git or an output stream failed

        Examples:
          regionrender explain upgrade shop-prod-eu
          regionrender explain upgrade shop-prod-eu estates/atlas --format json
        """;

    public static Command Create(CommandHost host)
    {
        var cluster = new Argument<string>("cluster") { Description = "The name of a cluster of the estate, or of a region that a cluster backs.", HelpName = "CLUSTER" };
        cluster.Validators.Add(UsageErrors.RefuseOptions);
        var format = FormatOption.Create(["text", Json], "How the answer is printed; findings go to stderr as text.");
        var estate = new EstateOptions(new ReportOptions(format));
        var command = new DescribedCommand("upgrade", "Explains which template a cluster may get next, and what to write for it.", Help) { cluster };
        estate.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = estate.Read(parsed, host) with { Format = new TextReport() };
            return (int)new ExplainUpgrade(request, parsed.GetRequiredValue(cluster), parsed.GetRequiredValue(format) == Json ? UpgradeJson.Write : UpgradeText.Write).Run(host);
        });
        return command;
    }
}
