namespace RegionRender.Cli.Tests;

/// <summary>One command, run in process.</summary>
internal sealed record CommandRun(ExitCode Code, string Out, string Error)
{
    public static CommandRun Of(params string[] arguments) => In(Path.GetTempPath(), arguments);

    public static CommandRun In(string folder, params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var code = Program.Run(arguments, new CommandHost { Out = output, Error = error, CurrentDirectory = folder, Environment = _ => null });
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
