using System.CommandLine;
using RegionRender.Cli.Documentation;
using RegionRender.Reports;
using RegionRender.Syntax;

namespace RegionRender.Cli.Commands;

/// <summary><c>explain</c>: what a diagnostic code means, why it is so, and how to mend it; and more, each by a word of its own.</summary>
internal static class ExplainCommand
{
    private const string Help =
        """
        Exit codes:
          0  explained
          3  wrong usage, or there is no such code
          4  an output stream failed

        Examples:
          regionrender explain RR3012
          regionrender explain upgrade shop-prod-eu estates/atlas
        """;

    public static Command Create(CommandHost host)
    {
        var code = new Argument<string>("code") { Description = "The code of a finding, as RR3012.", HelpName = "CODE" };
        code.CompletionSources.Add(_ => DiagnosticCatalog.All.Select(rule => rule.Id));
        var command = new DescribedCommand("explain", "Explains a diagnostic code (what it means, why, and how to mend it), or what else the subcommands name.", Help)
        {
            code,
            ExplainUpgradeCommand.Create(host),
        };
        command.SetAction(parsed => (int)Explain(parsed.GetRequiredValue(code), host));
        return command;
    }

    private static ExitCode Explain(string code, CommandHost host)
    {
        if (DiagnosticCatalog.Find(code) is not { } rule)
            throw Unknown(code);
        host.Out.Write($"{rule.Id} ({SeverityNames.Of(rule.Severity)}): {rule.Title}\n");
        if (DiagnosticPages.Find(rule.Id) is { } page)
            host.Out.Write(WithoutTitle(page));
        return ExitCode.Done;
    }

    private static UsageException Unknown(string code)
    {
        var nearest = NearestName.Of(code.ToUpperInvariant(), DiagnosticCatalog.All.Select(rule => rule.Id));
        return new UsageException($"there is no code '{code}'", nearest is null ? "codes are 'RR' and four digits, as a finding shows them" : $"did you mean '{nearest}'?");
    }

    // A page begins with the title that was just printed.
    private static string WithoutTitle(string page) => page.StartsWith("# ", StringComparison.Ordinal) ? page[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..] : page;
}
