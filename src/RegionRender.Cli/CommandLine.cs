using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using RegionRender.Cli.Commands;
using RegionRender.Core;

namespace RegionRender.Cli;

/// <summary>The commands, put together, and one run of them.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command. Throws <see cref="UsageException"/> for a wrong command line, and what the world throws.</summary>
    public static ExitCode Run(IReadOnlyList<string> arguments, CommandHost host)
    {
        var root = Root(host);
        if (arguments.Count == 0)
        {
            Invoke(root.Parse(["--help"]), host.Error, host);
            return ExitCode.Usage;
        }

        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Action is ParseErrorAction ? throw UsageErrors.Of(parsed) : Invoke(parsed, host.Out, host);
    }

    private static ExitCode Invoke(ParseResult parsed, TextWriter output, CommandHost host) => (ExitCode)parsed.Invoke(new InvocationConfiguration
    {
        Output = output,
        Error = host.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    });

    private static RootCommand Root(CommandHost host)
    {
        var root = new RootCommand("Renders one declarative estate file into per-cluster manifest trees for k0rdent and Flux.")
        {
            BuildCommand.Create(host),
            PlanCommand.Create(host),
            ValidateCommand.Create(host),
            VerifyCommand.Create(host),
            SchemaCommand.Create(host),
            ExplainCommand.Create(host),
            CompletionCommand.Create(host),
        };
        root.Options.Clear();
        root.Options.Add(new HelpOption("--help", "-h") { Recursive = true, Action = new DescribedCommand.PrintHelp(new HelpAction()) });
        root.Options.Add(new VersionOption("--version") { Action = new PrintVersion(host) });
        return root;
    }

    private sealed class PrintVersion(CommandHost host) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            host.Out.WriteLine($"regionrender {EstateCompiler.ToolVersion}");
            return (int)ExitCode.Done;
        }
    }
}
