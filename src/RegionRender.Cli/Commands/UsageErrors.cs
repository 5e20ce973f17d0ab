using System.CommandLine;
using System.CommandLine.Parsing;
using RegionRender.Syntax;

namespace RegionRender.Cli.Commands;

/// <summary>Turns what the parser of the command line found into one error and one hint.</summary>
internal static class UsageErrors
{
    public static UsageException Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var word, ..])
            return new UsageException(Unknown(word, command), DidYouMean(word, command) ?? SeeHelp(parsed));

        // The parser separates lists of allowed values by line breaks and tabs.
        var message = parsed.Errors[0].Message.TrimEnd('.').ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal);
        return new UsageException(char.ToLowerInvariant(message[0]) + message[1..], SeeHelp(parsed));
    }

    /// <summary>An argument that looks like an option was meant as one: the parser would take it for a file name.</summary>
    public static void RefuseOptions(ArgumentResult argument)
    {
        if (argument.Tokens.FirstOrDefault(token => token.Value.Length > 1 && token.Value[0] == '-') is not { } token || argument.Parent is not CommandResult parent)
            return;
        var meant = NearestName.Of(token.Value, parent.Command.Options.Select(option => option.Name));
        argument.AddError($"there is no option '{token.Value}'" + (meant is null ? "" : $", did you mean '{meant}'?"));
    }

    private static string Unknown(string word, Command command) => word switch
    {
        _ when word.StartsWith('-') => $"there is no option '{word}'",
        _ when command.Subcommands.Count > 0 => $"there is no command '{word}'",
        _ => $"'{command.Name}' does not take the argument '{word}'",
    };

    private static string? DidYouMean(string word, Command command)
    {
        var names = word.StartsWith('-') ? command.Options.Select(option => option.Name) : command.Subcommands.Select(subcommand => subcommand.Name);
        return NearestName.Of(word, names) is { } meant ? $"did you mean '{meant}'?" : null;
    }

    private static string SeeHelp(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = command.Parent)
            names.Push(command.Parent is null ? "regionrender" : command.Command.Name);
        return $"see '{string.Join(' ', names)} --help'";
    }
}
