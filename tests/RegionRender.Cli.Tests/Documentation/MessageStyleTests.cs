using System.Text.RegularExpressions;

namespace RegionRender.Cli.Tests.Documentation;

/// <summary>Messages, hints and what related places say, as the examples show them: one sentence that begins in lower case and has no period.</summary>
public class MessageStyleTests
{
    private static readonly string[] Names = ["Flux", "Git", "Kubernetes", "RegionRender"];

    private static readonly Regex Sentence = new("^(?:.*(?:error|warning) RR[0-9]{4}: |  hint: |  [^ ]+:[0-9]+:[0-9]+: )(?<text>.+)$");

    [Fact]
    public void Every_sentence_begins_in_lower_case_with_a_quote_or_with_a_name_and_has_no_period()
    {
        var sentences = DiagnosticExample.Ids()
            .Select(id => new DiagnosticExample(id).OutputFile)
            .Where(File.Exists)
            .SelectMany(File.ReadLines)
            .Select(line => Sentence.Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["text"].Value)
            .ToList();
        Assert.NotEmpty(sentences);
        Assert.DoesNotContain(sentences, text => !BeginsWell(text) || text.EndsWith('.'));
    }

    private static bool BeginsWell(string text) =>
        text[0] == '\'' || char.IsAsciiLetterLower(text[0]) || Names.Any(name => text.StartsWith(name, StringComparison.Ordinal));
}
