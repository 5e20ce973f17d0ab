using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace RegionRender.Cli.Commands;

/// <summary>A command whose help ends with more than its options, such as exit codes and examples.</summary>
internal sealed class DescribedCommand(string name, string description, string moreHelp) : Command(name, description)
{
    private string MoreHelp { get; } = moreHelp;

    /// <summary>Prints the help of any command, and what this one adds.</summary>
    public sealed class PrintHelp(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is DescribedCommand described)
                parseResult.InvocationConfiguration.Output.WriteLine(described.MoreHelp);
            return code;
        }
    }
}
