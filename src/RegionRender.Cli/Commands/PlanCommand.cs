using System.CommandLine;
using RegionRender.Reports;

namespace RegionRender.Cli.Commands;

/// <summary><c>plan</c>: says what a build would change on the clusters, and writes nothing.</summary>
internal static class PlanCommand
{
    private const string Help =
        """
        Exit codes:
          0  nothing to do
          1  differences
          2  the estate has errors, or the change is refused: the plan is printed all the same, if there is one
          3  wrong usage
          4  the disk, Git or an output stream failed

        Examples:
          regionrender plan estates/atlas
          regionrender plan --base main --format markdown > comment.md
          regionrender plan --format html > plan.html
        """;

    public static Command Create(CommandHost host)
    {
        var format = FormatOption.Create(PlanFormats.Names, "How the plan is printed; findings go to stderr as text.");
        var estate = new EstateOptions(new ReportOptions(format));
        var output = new Option<string?>("--out")
        {
            Description = "The folder that the rendering would go to. Default: flux.source.path of the estate, from the repository's root.",
            HelpName = "DIR",
        };
        var before = new BaseOption();
        var removals = new RemovalOption();
        var command = new DescribedCommand("plan", "Says what a build would change on the clusters, and in which order; writes nothing.", Help) { output };
        before.AddTo(command);
        removals.AddTo(command);
        estate.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = estate.Read(parsed, host) with
            {
                Format = new TextReport(),
                OutFolder = parsed.GetValue(output) is { } folder ? DisplayPaths.Full(folder, host) : null,
                Base = before.Read(parsed),
                AllowedRemovals = removals.Allowed(parsed),
            };
            return (int)new Plan(request, parsed.GetRequiredValue(format)).Run(host);
        });
        return command;
    }
}
