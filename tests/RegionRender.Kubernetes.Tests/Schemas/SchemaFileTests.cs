using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes.Tests.Schemas;

/// <summary>Our own schema files say what the oracle's definitions say, and are what <c>schema import</c> makes of them.</summary>
public sealed class SchemaFileTests
{
    private static readonly string Folder = RepositoryFolder.Of("schemas", "kubernetes", "1.11.4");

    // regionrender schema import CRDS… --without-messages --out schemas/kubernetes/1.11.4
    [Fact]
    public void The_published_files_are_what_the_definitions_give()
    {
        if (Oracle.Find("crds") is not { } crds)
            return;
        var findings = new DiagnosticBag();
        var expected = OracleSchemas.Definitions(crds, OracleSchemas.All)
            .SelectMany(definition => SchemaImport.FromCrdWithoutMessages(definition, findings))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        Assert.Equal([], Yaml.Lines(findings));
        Assert.Equal(expected.Select(file => file.Path), PublishedPaths());
        Assert.All(expected, file => Assert.Equal(file.Text, File.ReadAllText(Path.Combine(Folder, file.Path))));
    }

    [Fact]
    public void A_published_file_holds_every_judging_word_of_its_definition()
    {
        if (Oracle.Find("crds") is not { } crds)
            return;
        var definitions = OracleSchemas.Definitions(crds, OracleSchemas.All).SelectMany(JudgingWords.OfDefinition).ToDictionary();
        Assert.Equal(PublishedPaths(), definitions.Keys.Order(StringComparer.Ordinal));
        Assert.All(definitions, definition => Assert.Equal(definition.Value, JudgingWords.OfFile(Read(definition.Key))));
    }

    [Fact]
    public void A_file_describes_its_kind_in_its_first_lines()
    {
        foreach (var path in PublishedPaths())
        {
            var kind = SchemaFile.KindOf(File.ReadAllBytes(Path.Combine(Folder, path)));
            Assert.Equal(path, kind is null ? "" : SchemaFile.PathOf(kind.Group, kind.Version, kind.Kind));
        }
    }

    [Theory]
    [InlineData("kind: Estate")]
    [InlineData("{}")]
    [InlineData("""{"x-kubernetes-group-version-kind": [{"group": "a", "version": "v1", "kind": "A"}]}""")]
    [InlineData("""{"x-kubernetes-group-version-kind": [{"group": "a", "version": "v1", "kind": "A"}], "x-regionrender-resource": {}, "type": """)]
    public void What_is_no_schema_file_gives_no_schema(string text) => Assert.Null(SchemaFile.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_definition_is_read_as_Kubernetes_reads_it()
    {
        const string text = """
            kind: CustomResourceDefinition
            x: &text {type: string}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Widget, plural: widgets}
              versions: [{name: v1, served: yes, schema: {openAPIV3Schema: {type: object, properties: {size: {<<: *text, maxLength: 010}}}}}]
            """;
        var findings = new DiagnosticBag();
        var schema = StructuralSchema.FromCrd(Assert.Single(CrdFile.Read(new SourceText("crd.yaml", text), findings)), findings).Single();
        Assert.Equal([], Yaml.Lines(findings));
        var instance = (YamlMapping)Yaml.Read("apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: x, namespace: t}\nsize: 123456789\n");
        Assert.Equal(["size RR2002"], schema.Validate(instance).Select(finding => $"{finding.FieldPath} {finding.Diagnostic.Id}"));
        var tooLong = (YamlMapping)Yaml.Read("apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: x, namespace: t}\nsize: 'abcdefghi'\n");
        Assert.Equal("size", Assert.Single(schema.Validate(tooLong)).FieldPath);
    }

    [Fact]
    public void Messages_of_rules_stay_unless_they_are_not_wanted()
    {
        var definition = Yaml.Read("""
            kind: CustomResourceDefinition
            spec:
              group: example.com
              scope: Cluster
              names: {kind: Widget, plural: widgets}
              versions:
                - name: v1
                  served: true
                  schema:
                    openAPIV3Schema:
                      type: object
                      properties:
                        size: {type: integer, nullable: true, minimum: 1, exclusiveMinimum: true, description: How large., x-kubernetes-validations: [{rule: self > 2, message: too small}]}
            """);
        var findings = new DiagnosticBag();
        Assert.Contains("""
            "size":{"type":["integer","null"],"exclusiveMinimum":1,"x-kubernetes-validations":[{"rule":"self > 2","message":"too small"}]}
            """, Assert.Single(SchemaImport.FromCrd(definition, findings)).Text, StringComparison.Ordinal);
        Assert.Contains("""[{"rule":"self > 2"}]""", Assert.Single(SchemaImport.FromCrdWithoutMessages(definition, findings)).Text, StringComparison.Ordinal);
        Assert.Equal([], Yaml.Lines(findings));
    }

    private static YamlMapping Read(string path) => (YamlMapping)Yaml.Read(File.ReadAllText(Path.Combine(Folder, path)));

    private static IEnumerable<string> PublishedPaths() =>
        Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
