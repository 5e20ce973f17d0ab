using RegionRender.Syntax;

namespace RegionRender.Schemas.Tests.Json;

public sealed class DraftTests
{
    private const string Draft04 = "http://json-schema.org/draft-04/schema#";
    private const string Draft06 = "http://json-schema.org/draft-06/schema#";
    private const string Draft07 = "http://json-schema.org/draft-07/schema#";
    private const string Draft201909 = "https://json-schema.org/draft/2019-09/schema";
    private const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>A draft, a schema, and what it takes and refuses: where the drafts part ways.</summary>
    public static TheoryData<string, string, string, string?> Rules => new()
    {
        { Draft04, "{minimum: 1, exclusiveMinimum: true}", "2", "1" },
        { Draft04, "{maximum: 3, exclusiveMaximum: true}", "2", "3" },
        { Draft04, "{minimum: 1, exclusiveMinimum: false}", "1", "0" },
        { Draft06, "{exclusiveMinimum: 1}", "2", "1" },
        { Draft04, "{const: 1}", "2", null },
        { Draft06, "{const: 1}", "1", "2" },
        { Draft04, "{contains: {type: string}}", "[1]", null },
        { Draft06, "{contains: {type: string}}", "[a]", "[1]" },
        { Draft04, "{propertyNames: {maxLength: 1}}", "{ab: 1}", null },
        { Draft06, "{propertyNames: {maxLength: 1}}", "{a: 1}", "{ab: 1}" },
        { Draft04, "{if: {type: string}, then: false}", "a", null },
        { Draft06, "{if: {type: string}, then: false}", "a", null },
        { Draft07, "{if: {type: string}, then: false}", "1", "a" },
        { Draft04, "{definitions: {a: {id: '#name', type: string}}, properties: {x: {$ref: '#name'}}}", "{x: a}", "{x: 1}" },
        { Draft04, "{id: 'http://example.com/a', properties: {x: {$ref: '/a#/definitions/b'}}, definitions: {b: {type: string}}}", "{x: a}", "{x: 1}" },
        { Draft06, "{definitions: {a: {$id: '#name', type: string}}, properties: {x: {$ref: '#name'}}}", "{x: a}", "{x: 1}" },
        { Draft04, "{$ref: '#/definitions/a', type: string, definitions: {a: {type: integer}}}", "1", "a" },
        { Draft201909, "{$ref: '#/$defs/a', minimum: 5, $defs: {a: {type: integer}}}", "5", "1" },
        { Draft04, "{items: [{type: string}], additionalItems: false}", "[a]", "[a, b]" },
        { Draft201909, "{items: [{type: string}], additionalItems: false}", "[a]", "[a, b]" },
        { Draft201909, "{prefixItems: [{type: string}]}", "[1]", null },
        { Draft202012, "{prefixItems: [{type: string}]}", "[a]", "[1]" },
        { Draft04, "{dependencies: {a: [b]}}", "{a: 1, b: 1}", "{a: 1}" },
        { Draft201909, "{dependencies: {a: [b]}}", "{a: 1}", null },
        { Draft201909, "{dependentRequired: {a: [b]}}", "{a: 1, b: 1}", "{a: 1}" },
        { Draft201909, "{dependentSchemas: {a: {required: [b]}}}", "{a: 1, b: 1}", "{a: 1}" },
        { Draft07, "{dependentRequired: {a: [b]}}", "{a: 1}", null },
        { Draft201909, "{contains: {type: string}, minContains: 2}", "[a, b]", "[a, 1]" },
        { Draft07, "{contains: {type: string}, minContains: 2}", "[a]", "[1]" },
        { Draft201909, "{contains: {type: string}, unevaluatedItems: false}", "a", "[a]" },
        { Draft202012, "{contains: {type: string}, unevaluatedItems: false}", "[a]", "[a, 1]" },
        { Draft201909, "{properties: {a: {}}, unevaluatedProperties: false}", "{a: 1}", "{b: 1}" },
        { Draft07, "{properties: {a: {}}, unevaluatedProperties: false}", "{b: 1}", null },
        { Draft201909, "{$recursiveAnchor: true, properties: {x: {$recursiveRef: '#'}}, additionalProperties: false}", "{x: {x: {}}}", "{x: {y: 1}}" },
        { Draft201909, "{properties: {x: {$ref: '#name'}}, $defs: {a: {$anchor: name, type: string}}}", "{x: a}", "{x: 1}" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_schema_is_read_by_the_rules_of_its_draft(string draft, string schema, string valid, string? invalid)
    {
        var findings = new DiagnosticBag();
        var compiled = JsonSchema.Compile(Yaml.Read($"{{$schema: '{draft}', {schema[1..]}"), findings);
        Assert.Equal([], Yaml.Lines(findings));
        Assert.True(compiled.IsValid(Yaml.Read(valid)));
        Assert.True(invalid is null || !compiled.IsValid(Yaml.Read(invalid)));
    }

    [Fact]
    public void A_recursive_reference_leads_to_the_outermost_schema_that_may_be_extended()
    {
        var tree = Yaml.Read("{$schema: 'https://json-schema.org/draft/2019-09/schema', $recursiveAnchor: true, type: object, properties: {child: {$recursiveRef: '#'}}}");
        var registry = SchemaRegistry.Standard.With("http://example.com/tree", tree);
        const string StrictTree =
            "{$schema: 'https://json-schema.org/draft/2019-09/schema', $recursiveAnchor: true, $ref: 'http://example.com/tree', unevaluatedProperties: false}";
        var strict = JsonSchema.Compile(Yaml.Read(StrictTree), new DiagnosticBag(), registry);
        Assert.True(strict.IsValid(Yaml.Read("{child: {child: {}}}")));
        Assert.False(strict.IsValid(Yaml.Read("{child: {leaf: 1}}")));
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema")]
    [InlineData("http://json-schema.org/draft-04/schema#")]
    [InlineData("https://json-schema.org/draft-04/schema")]
    [InlineData("https://json-schema.org/draft-04/schema#")]
    public void A_draft_is_known_with_https_or_without_and_with_an_empty_fragment_or_without(string uri) =>
        Assert.False(JsonSchema.Compile(Yaml.Read($"{{$schema: '{uri}', minimum: 1, exclusiveMinimum: true}}"), new DiagnosticBag()).IsValid(Yaml.Read("1")));

    [Fact]
    public void A_document_without_a_draft_is_read_by_that_of_the_schema_that_refers_to_it()
    {
        var registry = SchemaRegistry.Standard.With("http://example.com/part", Yaml.Read("{minimum: 1, exclusiveMinimum: true}"));
        var schema = JsonSchema.Compile(Yaml.Read($"{{$schema: '{Draft04}', $ref: 'http://example.com/part'}}"), new DiagnosticBag(), registry);
        Assert.False(schema.IsValid(Yaml.Read("1")));
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-03/schema#")]
    [InlineData("http://json-schema.org/schema#")]
    [InlineData("https://example.com/own")]
    [InlineData("draft-07")]
    public void A_dialect_that_is_not_read_is_refused_by_name_and_judges_nothing(string uri)
    {
        var findings = new DiagnosticBag();
        var schema = JsonSchema.Compile(Yaml.Read($"type: string\n$schema: '{uri}'"), findings);
        Assert.Equal(
            [$"2:10 RR2031 the dialect '{uri}' of JSON Schema is not read (read are draft-04, draft-06, draft-07, 2019-09 and 2020-12)"],
            Yaml.Lines(findings));
        Assert.True(schema.IsValid(Yaml.Read("1")));
    }

    [Fact]
    public void A_metaschema_that_requires_a_vocabulary_that_is_not_read_is_refused()
    {
        const string Metaschema = """
            $schema: https://json-schema.org/draft/2020-12/schema
            $vocabulary: {'https://json-schema.org/draft/2020-12/vocab/core': true, 'https://example.com/vocab/units': true}
            """;
        var findings = new DiagnosticBag();
        var registry = SchemaRegistry.Standard.With("https://example.com/own", Yaml.Read(Metaschema));
        JsonSchema.Compile(Yaml.Read("$schema: https://example.com/own"), findings, registry);
        Assert.StartsWith("1:10 RR2031 ", Assert.Single(Yaml.Lines(findings)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Draft04)]
    [InlineData(Draft06)]
    [InlineData(Draft07)]
    [InlineData(Draft201909)]
    [InlineData(Draft202012)]
    public void A_metaschema_takes_what_can_be_read_and_refuses_the_rest(string draft)
    {
        var findings = new DiagnosticBag();
        var metaschema = JsonSchema.Compile(Yaml.Read($"{{$schema: '{draft}', $ref: '{draft}'}}"), findings);
        Assert.Equal([], Yaml.Lines(findings));
        Assert.True(metaschema.IsValid(Yaml.Read("{properties: {a: {type: [string, integer]}}}")));
        Assert.False(metaschema.IsValid(Yaml.Read("{properties: {a: {type: text}}}")));
    }
}
