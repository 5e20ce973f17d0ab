using RegionRender.Syntax;

namespace RegionRender.Schemas.Tests.Json;

public sealed class PublishedSchemaTests
{
    public static TheoryData<string> Files =>
        new(Directory.EnumerateFiles(RepositoryFolder.Of("schemas"), "*.json").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_published_schema_is_valid_by_its_metaschema_and_compiles(string file)
    {
        var findings = new DiagnosticBag();
        var document = YamlReader.ReadDocument(new SourceText(file, File.ReadAllText(RepositoryFolder.Of("schemas", file))), findings);
        var metaschema = JsonSchema.Compile(Yaml.Read($"$ref: '{(document as YamlMapping)?.Text("$schema")}'"), findings);
        Assert.NotNull(document);
        metaschema.Validate(document, findings);
        JsonSchema.Compile(document, findings);
        Assert.Equal([], Yaml.Lines(findings));
    }
}
