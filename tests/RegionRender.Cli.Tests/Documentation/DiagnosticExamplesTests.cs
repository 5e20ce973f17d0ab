using System.Text.RegularExpressions;
using RegionRender.Cli.Documentation;

namespace RegionRender.Cli.Tests.Documentation;

public class DiagnosticExamplesTests
{
    // A file of this size is not kept in a repository; that the estate is missing is said by the command before it compiles; and what
    // no schema of ours asks for, or only objects break, no estate can break.
    private static readonly string[] WithoutInputs =
    [
        "RR2013", "RR2014", "RR2015", "RR2030", "RR2031", "RR2032",
        "RR2101", "RR2102", "RR2103", "RR2104", "RR2105", "RR2108", "RR2109", "RR2110",
    ];

    public static TheoryData<string> Ids => [.. DiagnosticExample.Ids()];

    public static TheoryData<string> RunnableIds => [.. DiagnosticExample.Ids().Except(WithoutInputs)];

    [Theory]
    [MemberData(nameof(RunnableIds))]
    public void The_output_is_what_the_command_prints_with_the_finding_that_the_page_explains(string id)
    {
        var example = new DiagnosticExample(id);
        var output = example.Run();
        if (RepositoryFolder.AcceptsGoldens)
            File.WriteAllText(example.OutputFile, output);
        Assert.Equal(File.Exists(example.OutputFile) ? File.ReadAllText(example.OutputFile) : "", output);
        Assert.Matches(new Regex($"(^|: )(error|warning) {id}: ", RegexOptions.Multiline), output);
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
    public void Every_example_is_of_a_known_code() =>
        Assert.Empty(DiagnosticExample.Ids().Except(DiagnosticCatalog.All.Select(rule => rule.Id)));
}
