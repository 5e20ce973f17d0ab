using System.CommandLine;

namespace RegionRender.Cli.Commands;

/// <summary><c>build</c>: compiles and writes the rendering, or with <c>--check</c> says whether it is up to date.</summary>
internal static class BuildCommand
{
    public static Command Create(CommandHost host)
    {
        var estate = new EstateOptions();
        var output = new Option<string?>("--out")
        {
            Description = "The folder of the rendering. Default: flux.source.path of the estate, from the repository's root.",
            HelpName = "DIR",
        };
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; say whether the rendering is up to date (exit code 1 if it is not).",
        };
        var before = new BaseOption();
        var removals = new RemovalOption();
        var command = new Command("build", "Renders an estate: compiles everything and writes what changed.") { output, check };
        before.AddTo(command);
        removals.AddTo(command);
        estate.AddTo(command);
        command.SetAction(parsed =>
        {
            var build = new Build(
                Request: estate.Read(parsed, host) with
                {
                    OutFolder = parsed.GetValue(output) is { } folder ? DisplayPaths.Full(folder, host) : null,
                    Base = before.Read(parsed),
                    AllowedRemovals = removals.Allowed(parsed),
                },
                OnlyChecks: parsed.GetValue(check));
            return (int)build.Run(host);
        });
        return command;
    }
}
