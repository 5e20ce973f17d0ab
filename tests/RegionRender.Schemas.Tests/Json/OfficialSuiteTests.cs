using System.Text.Json;
using RegionRender.Syntax;
using Xunit.Abstractions;

namespace RegionRender.Schemas.Tests.Json;

public sealed class OfficialSuiteTests(ITestOutputHelper output)
{
    private const string RemoteAddress = "http://localhost:1234/";

    [Theory]
    [InlineData("draft7", JsonSchemaDraft.Draft07)]
    [InlineData("draft2020-12", JsonSchemaDraft.Draft202012)]
    public void Every_required_test_passes(string folder, JsonSchemaDraft draft)
    {
        if (Oracle.Find("json-schema-test-suite") is not { } suite)
            return;
        var options = new JsonSchemaOptions { Draft = draft, Registry = Remotes(Path.Combine(suite, "remotes")) };
        var (passed, failures) = Run(Path.Combine(suite, "tests", folder), options);

        output.WriteLine($"JSON Schema {folder}: {passed} passed, {failures.Count} failed, of {passed + failures.Count} required tests");
        Assert.Equal([], failures);
        Assert.True(passed > 500);
    }

    private static (int Passed, List<string> Failures) Run(string folder, JsonSchemaOptions options)
    {
        var passed = 0;
        var failures = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var group in document.RootElement.EnumerateArray())
            {
                var schema = JsonSchema.Compile(JsonToYaml.Node(group.GetProperty("schema")), new DiagnosticBag(), options);
                foreach (var test in group.GetProperty("tests").EnumerateArray())
                {
                    if (Agrees(schema, test))
                        passed++;
                    else
                        failures.Add($"{Path.GetRelativePath(folder, file)}: {group.GetProperty("description")}: {test.GetProperty("description")}");
                }
            }
        }

        return (passed, failures);
    }

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
