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
        var words = parsed.CommandResult.Tokens.Select(token => token.Value).Where(LooksLikeOption).Concat(parsed.UnmatchedTokens);
        var unknown = words.FirstOrDefault();
        if (unknown is not null)
            return new UsageException(Unknown(unknown, command), DidYouMean(unknown, command) ?? SeeHelp(parsed));

        // The parser separates lists of allowed values by line breaks and tabs.
        var message = parsed.Errors[0].Message.TrimEnd('.').ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal);
        return new UsageException(char.ToLowerInvariant(message[0]) + message[1..], SeeHelp(parsed));
    }

    /// <summary>A validator: what looks like an option was meant as one, though the parser takes it for the argument.</summary>
    public static void RefuseOptions(ArgumentResult argument)
    {
        if (argument.Tokens.Any(token => LooksLikeOption(token.Value)))
            argument.AddError("this is no option");
    }

    private static bool LooksLikeOption(string word) => word.Length > 1 && word[0] == '-';

    private static string Unknown(string word, Command command)
    {
        if (LooksLikeOption(word))
            return $"there is no option '{word}'";
        return command is { Subcommands.Count: > 0, Arguments.Count: 0 } ? $"there is no command '{word}'" : $"'{command.Name}' does not take the argument '{word}'";
    }

    private static string? DidYouMean(string word, Command command)
    {
        var names = LooksLikeOption(word) ? command.Options.Select(option => option.Name) : command.Subcommands.Select(subcommand => subcommand.Name);
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
