using RegionRender.Core;
using RegionRender.Core.Trees;

namespace RegionRender.Cli.Tests;

/// <summary>One command, run in process.</summary>
internal sealed record CommandRun(ExitCode Code, string Out, string Error)
{
    /// <summary>What compiling an estate of which nothing is rendered gives.</summary>
    public static EstateCompilation NothingRendered { get; } =
        new(new ManifestTree([], new Ledger { Estate = "atlas", Management = "mgmt", K0rdentVersion = "1.11.4", Files = [] }), []);

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
        FindCurrentDirectory = () => folder,
        Environment = _ => null,
        Compile = compile ?? EstateCompiler.Compile,
    };
}
