using RegionRender.Core;

namespace RegionRender.Cli.Tests;

/// <summary>One command, run in process.</summary>
internal sealed record CommandRun(ExitCode Code, string Out, string Error)
{
    public static CommandRun Of(params string[] arguments) => In(Path.GetTempPath(), arguments);

    public static CommandRun In(string folder, params string[] arguments) => Of(Host(folder), arguments);

    public static CommandRun Of(CommandHost host, params string[] arguments)
    {
        var code = Program.Run(arguments, host);
        return new CommandRun(code, host.Out.ToString() ?? "", host.Error.ToString() ?? "");
    }

    /// <summary>A host whose streams are kept, and that compiles to whatever the test needs.</summary>
    public static CommandHost Host(string folder, Func<EstateInput, CompilerOptions, EstateCompilation>? compile = null) => new()
    {
        Out = new StringWriter(),
        Error = new StringWriter(),
        CurrentDirectory = folder,
        Environment = _ => null,
        Compile = compile ?? EstateCompiler.Compile,
    };
}
