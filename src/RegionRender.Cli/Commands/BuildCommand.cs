using System.CommandLine;

namespace RegionRender.Cli.Commands;

/// <summary><c>build</c>: compiles and writes the rendering, with <c>--commit</c> into Git, or with <c>--check</c> says whether it is up to date.</summary>
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
        var commit = new CommitOptions();
        var removals = new RemovalOption();
        var command = new Command("build", "Renders an estate: compiles everything and writes what changed.") { output, check };
        before.AddTo(command);
        commit.AddTo(command);
        removals.AddTo(command);
        estate.AddTo(command);
        command.SetAction(parsed =>
        {
            var onlyChecks = parsed.GetValue(check);
            var request = estate.Read(parsed, host) with
            {
                OutFolder = parsed.GetValue(output) is { } folder ? DisplayPaths.Full(folder, host) : null,
                Repository = commit.Repository(parsed, host),
                Base = before.Read(parsed),
                AllowedRemovals = removals.Allowed(parsed),
            };
            if (request is { OutFolder: not null, Repository: not null })
                throw new UsageException("'--out' and '--repository' both say where the rendering goes", "leave one of them out");
            if (commit.Read(parsed) is not { } asked)
                return (int)new Build(request, onlyChecks).Run(host);
            return onlyChecks
                ? throw new UsageException("'--check' writes nothing, and '--commit' does", "leave one of them out")
                : (int)new CommitBuild(request, asked, before.ReadNamed(parsed)).Run(host);
        });
        return command;
    }
}
