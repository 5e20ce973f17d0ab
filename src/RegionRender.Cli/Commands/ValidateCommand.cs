using System.CommandLine;
using RegionRender.Reports;

namespace RegionRender.Cli.Commands;

/// <summary><c>validate</c>: compiles everything and drops the rendering, so that valid means renders.</summary>
internal static class ValidateCommand
{
    public static Command Create(CommandHost host)
    {
        var estate = new EstateOptions();
        var command = new Command("validate", "Checks an estate: compiles everything and writes nothing.");
        estate.AddTo(command);
        command.SetAction(parsed => (int)Validate(estate.Read(parsed, host), host));
        return command;
    }

    private static ExitCode Validate(EstateRequest request, CommandHost host) => request.Run(host, (compilation, tree, _) => new Ending(
        ExitCode.Done,
        Report.Of(compilation.Diagnostics),
        $"{request.Estate.DisplayPath} is valid, its rendering has {Summary.Count(tree.Files.Length, "file")}{Summary.NotJudged(compilation.UnknownKinds)}"));
}
