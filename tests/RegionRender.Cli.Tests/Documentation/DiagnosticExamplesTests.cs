using System.Text.RegularExpressions;
using RegionRender.Cli.Documentation;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Cli.Tests.Documentation;

public class DiagnosticExamplesTests
{
    // The one JSON Schema that commands judge by is the estate's. It is sound, and has none of the keywords that could break the others of these.
    private static readonly string[] OfOtherSchemas = ["RR2013", "RR2014", "RR2015", "RR2030", "RR2031", "RR2032"];

    public static TheoryData<string> Ids => [.. DiagnosticExample.Ids()];

    public static TheoryData<string> RunnableIds => [.. DiagnosticExample.Ids().Except(OfOtherSchemas)];

    [Fact]
    public void Every_code_has_an_example_and_every_example_a_code() =>
        Assert.Equal(DiagnosticCatalog.All.Select(rule => rule.Id), DiagnosticExample.Ids());

    [Theory]
    [MemberData(nameof(RunnableIds))]
    public void The_output_is_what_the_command_prints_with_the_finding_that_the_page_explains(string id)
    {
        var example = new DiagnosticExample(id);
        var output = example.Run();
        if (RepositoryFolder.AcceptsGoldens)
            File.WriteAllText(example.OutputFile, output);
        Assert.Equal(File.Exists(example.OutputFile) ? File.ReadAllText(example.OutputFile) : "", output);
        Assert.True(Finds(id, output), output);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_has_the_title_of_its_rule_and_says_why_and_what_to_do(string id)
    {
        var page = new DiagnosticExample(id).Page;
        Assert.StartsWith($"# {id}: {DiagnosticCatalog.Find(id)?.Title}\n\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Why\n\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## What to do\n\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_estates_schema_is_sound_and_has_no_keyword_that_only_other_schemas_have()
    {
        string[] keywords = ["\"format\":", "\"dependencies\":", "\"dependentRequired\":", "\"contains\":"];
        var text = File.ReadAllText(RepositoryFolder.Of("schemas", "estate.schema.json"));
        Assert.DoesNotContain(keywords, keyword => text.Contains(keyword, StringComparison.Ordinal));

        var bag = new DiagnosticBag();
        var document = YamlReader.ReadDocument(new SourceText("estate.schema.json", text), bag);
        Assert.NotNull(document);
        JsonSchema.Compile(document, bag);
        Assert.Empty(bag.ToSorted());
    }

    private static bool Finds(string id, string output) => Regex.IsMatch(output, $"(^|: )(error|warning) {id}: ", RegexOptions.Multiline);
}
