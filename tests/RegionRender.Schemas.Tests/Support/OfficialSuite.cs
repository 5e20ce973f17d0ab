using System.Text.Json;
using RegionRender.Syntax;

namespace RegionRender.Schemas.Tests;

/// <summary>The official test suite of JSON Schema, in its own layout: a folder for each draft, and the documents that schemas refer to.</summary>
internal sealed class OfficialSuite(string root)
{
    public const string RemoteAddress = "http://localhost:1234/";

    public static OfficialSuite? Find() => Oracle.Find("json-schema-test-suite") is { } root ? new OfficialSuite(root) : null;

    public bool Has(string draftFolder) => Directory.Exists(TestFolder(draftFolder));

    /// <summary>The required tests of a draft.</summary>
    public IEnumerable<SuiteGroup> Required(string draftFolder) =>
        Directory.EnumerateFiles(TestFolder(draftFolder), "*.json").Order(StringComparer.Ordinal).SelectMany(Read);

    /// <summary>Optional tests, by file, as far as the draft has them.</summary>
    public IEnumerable<SuiteGroup> Optional(string draftFolder, IEnumerable<string> files) =>
        files.Select(file => Path.Combine(TestFolder(draftFolder), "optional", file)).Where(File.Exists).SelectMany(Read);

    public SchemaRegistry Registry() => Directory
        .EnumerateFiles(Path.Combine(root, "remotes"), "*.json", SearchOption.AllDirectories)
        .Aggregate(SchemaRegistry.Standard, (registry, file) => registry.With(
            RemoteAddress + Path.GetRelativePath(Path.Combine(root, "remotes"), file).Replace('\\', '/'),
            JsonToYaml.Node(File.ReadAllText(file))));

    /// <summary>The text of a document that schemas refer to, or null if there is none.</summary>
    public string? Remote(Uri address)
    {
        var file = Path.Combine(root, "remotes", address.AbsolutePath.TrimStart('/'));
        return address.AbsoluteUri.StartsWith(RemoteAddress, StringComparison.Ordinal) && File.Exists(file) ? File.ReadAllText(file) : null;
    }

    private string TestFolder(string draftFolder) => Path.Combine(root, "tests", draftFolder);

    private static IEnumerable<SuiteGroup> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. from element in document.RootElement.EnumerateArray()
               let name = $"{Path.GetFileName(file)}: {element.GetProperty("description")}"
               select new SuiteGroup(name, element.GetProperty("schema").GetRawText(), [.. element.GetProperty("tests").EnumerateArray().Select(Test)]),
        ];
    }

    private static SuiteTest Test(JsonElement element) =>
        new(element.GetProperty("description").GetString() ?? "", element.GetProperty("data").GetRawText(), element.GetProperty("valid").GetBoolean());
}

/// <summary>A schema of the suite with its tests.</summary>
internal sealed record SuiteGroup(string Name, string Schema, IReadOnlyList<SuiteTest> Tests)
{
    /// <summary>The schema as nodes; without <c>$schema</c> it is meant to be read by the draft of its folder.</summary>
    public YamlNode SchemaIn(string draft) => JsonToYaml.Node(Schema) is YamlMapping mapping && !mapping.Has("$schema")
        ? new YamlMapping(mapping.Entries.Insert(0, YamlEntry.Of("$schema", YamlScalar.String(draft, Location.None))), Location.None)
        : JsonToYaml.Node(Schema);
}

/// <summary>One instance of the suite, and whether it is valid.</summary>
internal sealed record SuiteTest(string Name, string Data, bool IsValid);
