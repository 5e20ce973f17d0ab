using System.CommandLine;
using RegionRender.Cli.Documentation;
using RegionRender.Reports;
using RegionRender.Syntax;

namespace RegionRender.Cli.Commands;

/// <summary><c>explain</c>: what a diagnostic code means, why it is so, and how to mend it.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandHost host)
    {
        var code = new Argument<string>("code") { Description = "The code of a finding, as RR3012.", HelpName = "CODE" };
        code.CompletionSources.Add(_ => DiagnosticCatalog.All.Select(rule => rule.Id));
        var command = new Command("explain", "Explains a diagnostic code: what it means, why, and how to mend it.") { code };
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
