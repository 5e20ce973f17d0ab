using System.CommandLine;
using RegionRender.Core.Transitions;

namespace RegionRender.Cli.Commands;

/// <summary><c>--allow-removal</c></summary>
internal sealed class RemovalOption
{
    private readonly Option<string[]> _names = new("--allow-removal")
    {
        Description = "A protected object that may be removed, by the name that its refusal gives. Repeatable.",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command command) => command.Options.Add(_names);

    public RemovalPermissions Allowed(ParseResult parsed) => new([.. parsed.GetRequiredValue(_names)]);
}
