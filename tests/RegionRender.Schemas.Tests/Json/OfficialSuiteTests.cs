using System.Globalization;
using System.Text.Json;
using RegionRender.Syntax;
using Xunit.Abstractions;

namespace RegionRender.Schemas.Tests.Json;

public sealed class OfficialSuiteTests(ITestOutputHelper output)
{
    private const string RemoteAddress = "http://localhost:1234/";

    [Theory]
    [InlineData("draft7", Draft07.Uri, "JSON Schema draft-07, required tests")]
    [InlineData("draft2020-12", Draft202012.Uri, "JSON Schema 2020-12, required tests")]
    public void Every_required_test_passes(string folder, string draft, string suiteInReadme)
    {
        if (Oracle.Find("json-schema-test-suite") is not { } suite)
            return;
        var (passed, failures) = Run(Path.Combine(suite, "tests", folder), draft, Remotes(Path.Combine(suite, "remotes")));

        output.WriteLine($"JSON Schema {folder}: {passed} passed, {failures.Count} failed, of {passed + failures.Count} required tests");
        Assert.Equal([], failures);
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
        if (Oracle.Find("json-schema-test-suite") is not { } suite || Path.Combine(suite, "tests", folder) is var tests && !Directory.Exists(tests))
            return;
        var (passed, failures) = Run(tests, draft, Remotes(Path.Combine(suite, "remotes")));
        output.WriteLine($"JSON Schema {folder}: {passed} passed, {failures.Count} failed, of {passed + failures.Count} required tests");
        Assert.Equal([], failures);
    }

    // What the standard leaves open, as far as we promise it.
    private static readonly string[] OptionalFiles =
        ["bignum.json", "ecmascript-regex.json", "float-overflow.json", "id.json", "non-bmp-regex.json", "unknownKeyword.json"];

    [Theory]
    [InlineData("draft7", Draft07.Uri)]
    [InlineData("draft2020-12", Draft202012.Uri)]
    public void Optional_tests_of_what_we_promise_pass(string folder, string draft)
    {
        if (Oracle.Find("json-schema-test-suite") is not { } suite)
            return;
        var remotes = Remotes(Path.Combine(suite, "remotes"));
        var optional = Path.Combine(suite, "tests", folder, "optional");
        var (passed, failures) = Run(optional, OptionalFiles.Where(file => File.Exists(Path.Combine(optional, file))), draft, remotes);
        output.WriteLine($"JSON Schema {folder}: {passed} passed, {failures.Count} failed, of {passed + failures.Count} optional tests");
        Assert.Equal([], failures);
    }

    private static (int Passed, List<string> Failures) Run(string folder, string draft, SchemaRegistry remotes) =>
        Run(folder, Directory.EnumerateFiles(folder, "*.json").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal), draft, remotes);

    private static (int Passed, List<string> Failures) Run(string folder, IEnumerable<string> files, string draft, SchemaRegistry remotes)
    {
        var passed = 0;
        var failures = new List<string>();
        foreach (var file in files)
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, file)));
            foreach (var group in document.RootElement.EnumerateArray())
            {
                var schema = JsonSchema.Compile(InDraft(draft, JsonToYaml.Node(group.GetProperty("schema"))), new DiagnosticBag(), remotes);
                foreach (var test in group.GetProperty("tests").EnumerateArray())
                {
                    if (Agrees(schema, test))
                        passed++;
                    else
                        failures.Add($"{file}: {group.GetProperty("description")}: {test.GetProperty("description")}");
                }
            }
        }

        return (passed, failures);
    }

    // The tests of a draft without $schema are meant to be read by that draft.
    private static YamlNode InDraft(string draft, YamlNode schema) => schema is YamlMapping mapping && !mapping.Has("$schema")
        ? new YamlMapping(mapping.Entries.Insert(0, YamlEntry.Of("$schema", YamlScalar.String(draft, Location.None))), Location.None)
        : schema;

    // The verdict and the findings are worked out in two ways; both have to be right.
    private static bool Agrees(JsonSchema schema, JsonElement test)
    {
        var instance = JsonToYaml.Node(test.GetProperty("data"));
        var expected = test.GetProperty("valid").GetBoolean();
        var findings = new DiagnosticBag();
        schema.Validate(instance, findings);
        return schema.IsValid(instance) == expected && findings.Count == 0 == expected;
    }

    private static SchemaRegistry Remotes(string folder) => Directory
        .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
        .Aggregate(SchemaRegistry.Standard, (registry, file) => registry.With(
            RemoteAddress + Path.GetRelativePath(folder, file).Replace('\\', '/'),
            JsonToYaml.Node(File.ReadAllText(file))));
}
