using System.Globalization;
using RegionRender.Syntax;
using Xunit.Abstractions;

namespace RegionRender.Schemas.Tests.Json;

public sealed class OfficialSuiteTests(ITestOutputHelper output)
{
    // What the standard leaves open, as far as we promise it.
    private static readonly string[] OptionalFiles = ["bignum.json", "float-overflow.json", "id.json", "non-bmp-regex.json", "unknownKeyword.json"];

    [Theory]
    [InlineData("draft7", Draft07.Uri, "JSON Schema draft-07, required tests")]
    [InlineData("draft2020-12", Draft202012.Uri, "JSON Schema 2020-12, required tests")]
    public void Every_required_test_passes(string folder, string draft, string suiteInReadme)
    {
        if (OfficialSuite.Find() is not { } suite)
            return;
        var passed = CountPassed(suite.Required(folder), draft, suite.Registry());

        // The README says so.
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{suiteInReadme} | {passed:N0} | 0 | 0"),
            MarkdownTable.Below(RepositoryFolder.Of("README.md"), "## How it is tested").Select(row => string.Join(" | ", row[..4])));
    }

    [Theory]
    [InlineData("draft4", Draft04.Uri)]
    [InlineData("draft6", Draft06.Uri)]
    [InlineData("draft2019-09", Draft201909.Uri)]
    public void Every_required_test_of_an_older_draft_passes_where_the_suite_has_it(string folder, string draft)
    {
        if (OfficialSuite.Find() is { } suite && suite.Has(folder))
            CountPassed(suite.Required(folder), draft, suite.Registry());
    }

    [Theory]
    [InlineData("draft7", Draft07.Uri)]
    [InlineData("draft2020-12", Draft202012.Uri)]
    public void Optional_tests_of_what_we_promise_pass(string folder, string draft)
    {
        if (OfficialSuite.Find() is { } suite)
            CountPassed(suite.Optional(folder, OptionalFiles), draft, suite.Registry());
    }

    private int CountPassed(IEnumerable<SuiteGroup> groups, string draft, SchemaRegistry remotes)
    {
        var passed = 0;
        var failures = new List<string>();
        foreach (var group in groups)
        {
            var schema = JsonSchema.Compile(group.SchemaIn(draft), new DiagnosticBag(), remotes);
            passed += group.Tests.Count(test => Agrees(schema, test));
            failures.AddRange(group.Tests.Where(test => !Agrees(schema, test)).Select(test => $"{group.Name}: {test.Name}"));
        }

        output.WriteLine($"{draft}: {passed} passed, {failures.Count} failed, of {passed + failures.Count} tests");
        Assert.Equal([], failures);
        return passed;
    }

    // The verdict and the findings are worked out in two ways; both have to be right.
    private static bool Agrees(JsonSchema schema, SuiteTest test)
    {
        var instance = JsonToYaml.Node(test.Data);
        var findings = new DiagnosticBag();
        schema.Validate(instance, findings);
        return schema.IsValid(instance) == test.IsValid && findings.Count == 0 == test.IsValid;
    }
}
