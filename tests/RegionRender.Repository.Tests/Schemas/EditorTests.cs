using System.Text;
using System.Text.Json;
using RegionRender.Repository.Tests.Examples;
using RegionRender.Syntax;

namespace RegionRender.Repository.Tests.Schemas;

/// <summary>The published schemas serve editors: the YAML language server finds nothing in what is right, and the mistake in what is not.</summary>
public sealed class EditorTests : IDisposable
{
    private const string Pack = "schemas/kubernetes/1.11.4";

    private static readonly string Script = RepositoryFolder.Of("tests", "tools", "yaml-findings.mjs");
    private static readonly string EstateSchema = RepositoryFolder.Of("schemas", "estate.schema.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("regionrender-").FullName;

    [Theory]
    [MemberData(nameof(ExampleEstate.Names), MemberType = typeof(ExampleEstate))]
    public void An_editor_finds_nothing_in_an_example_estate(string name)
    {
        var example = new ExampleEstate(name);
        var parts = example.ReadFiles().Keys.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal) && !path.StartsWith("extras/", StringComparison.Ordinal));
        Assert.Empty(Findings([.. parts.Select(path => new Request(Path.Combine(example.Folder, path), EstateSchema))]));
    }

    [Theory]
    [InlineData("apiVersion: regionrender.io/v1alpha1\nkind: EstatePart\nregoins: []", "regoins")]
    [InlineData("apiVersion: regionrender.io/v1alpha1\nkind: EstatePart\nclusters: [{name: web, region: [eu]}]", "Expected \"string\"")]
    public void An_editor_finds_a_mistake_in_an_estate(string text, string words)
    {
        if (!HasServer())
            return;
        Assert.Contains(Findings([new Request(Written("estate.yaml", text), EstateSchema)]), finding => finding.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void An_editor_finds_nothing_in_the_objects_that_atlas_renders()
    {
        var files = new ExampleEstate("atlas").Render().Files
            .Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(file => (file.Path, Documents: YamlDocuments.Read(file.Path, file.Content.Span).ToList(), file.Content))
            .Where(file => file.Documents.Count == 1)
            .Select(file => (file.Path, Schema: SchemaOf((YamlMapping)file.Documents[0]), file.Content))
            .Where(file => File.Exists(file.Schema))
            .ToList();
        Assert.True(files.Count > 50, $"only {files.Count} files of atlas have a schema");
        Assert.Empty(Findings([.. files.Select(file => new Request(Written(file.Path, file.Content.Span), file.Schema))]));
    }

    [Fact]
    public void An_editor_loads_every_schema_and_finds_an_unknown_field()
    {
        if (!HasServer())
            return;
        var schemas = Directory.GetFiles(RepositoryFolder.Of(Pack), "*.json", SearchOption.AllDirectories);
        Assert.NotEmpty(schemas);
        var requests = schemas.Select((schema, i) => new Request(Written($"{i}.yaml", "kind: x\nmetadata: {name: x}\nnoSuchField: 1\n"), schema)).ToArray();
        var findings = Findings(requests);
        Expect.None(requests
            .Where(request => !findings.Any(finding => finding.StartsWith($"{request.File}:3: ", StringComparison.Ordinal) && finding.Contains("noSuchField", StringComparison.Ordinal)))
            .Select(request => $"{request.Schema}: {string.Join("; ", findings.Where(finding => finding.StartsWith(request.File + ':', StringComparison.Ordinal)))}"));
        Assert.DoesNotContain(findings, finding => finding.Contains(":1: ", StringComparison.Ordinal) && finding.Contains("schema", StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Findings(IReadOnlyList<Request> requests)
    {
        if (!HasServer())
            return [];
        var request = Path.Combine(_folder, "request.json");
        File.WriteAllText(request, JsonSerializer.Serialize(requests, JsonSerializerOptions.Web));
        var node = Command.Run(TimeSpan.FromMinutes(1), "node", Script, request);
        Assert.True(node.ExitCode == 0, node.Errors);
        return node.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool HasServer()
    {
        if (Directory.Exists(RepositoryFolder.Of("tests", "tools", "node_modules", "yaml-language-server")))
            return true;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "CI must not pass without the YAML language server: run node tests/tools/setup.mjs");
        Console.Error.WriteLine("NOT TESTED: the YAML language server is missing, so the schemas are not tried with it; run node tests/tools/setup.mjs");
        return false;
    }

    // The layout that schemas/README.md tells users to configure.
    private static string SchemaOf(YamlMapping manifest)
    {
        var groupAndVersion = $"{manifest.Text("apiVersion")}".Split('/');
        return RepositoryFolder.Of(Pack, groupAndVersion[0], $"{manifest.Text("kind")?.ToLowerInvariant()}_{groupAndVersion[^1]}.json");
    }

    private string Written(string path, string text) => Written(path, Encoding.UTF8.GetBytes(text));

    private string Written(string path, ReadOnlySpan<byte> content)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? _folder);
        File.WriteAllBytes(file, content);
        return file;
    }

    private sealed record Request(string File, string Schema);
}
