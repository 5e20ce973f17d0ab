using RegionRender.Syntax;

namespace RegionRender.Schemas.Tests.Json;

public sealed class FindingTests
{
    private const string ClusterSchema = """
        $schema: http://json-schema.org/draft-07/schema#
        type: object
        required: [name, region]
        additionalProperties: false
        properties:
          name: {type: string, minLength: 1, maxLength: 5, pattern: "^[a-z]+$", x-message: must be lower-case letters}
          region: {type: string}
          workers: {type: integer, minimum: 1, maximum: 9}
          kind: {enum: [GitRepository, OCIRepository]}
          config: {type: object}
          tags: {type: array, uniqueItems: true, minItems: 1, items: {type: string}}
          ratio: {type: number, multipleOf: 0.5}
          labels: {type: object, maxProperties: 1, additionalProperties: {type: string}, propertyNames: {pattern: "^[a-z]+$"}}
          old: false
        """;

    public static TheoryData<string, string[]> Cases => new()
    {
        { "name: shop\nregion: eu\n", [] },
        { "nmae: shop\nregion: eu\n", ["1:1 RR2001 unknown property 'nmae' [name]"] },
        {
            "name: shop\nregion: eu\nzzzzzzzzz: 1\n",
            ["3:1 RR2001 unknown property 'zzzzzzzzz' (possible here: 'workers', 'kind', 'config', 'tags', 'ratio', 'labels' and 'old')"]
        },
        { "name: shop\n", ["1:1 RR2003 the document lacks the property 'region'"] },
        { "name: shop\nregion: eu\nworkers: three\n", ["3:10 RR2002 'workers' needs an integer, not the string 'three'"] },
        { "name: shop\nregion: eu\nworkers: '3'\n", ["3:10 RR2002 'workers' needs an integer, not the string '3' [3]"] },
        { "name: shop\nregion: 7\n", ["2:9 RR2002 'region' needs a string, not the number 7 [\"7\"]"] },
        { "name: shop\nregion: eu\nconfig:\nworkers: 1\n", ["3:1 RR2002 'config' has no value, but needs a mapping"] },
        { "name: shop\nregion: eu\nworkers: 12\n", ["3:10 RR2006 'workers' is 12, but has to be at least 1 and at most 9"] },
        { "name: shop\nregion: eu\nworkers: 2.5\n", ["3:10 RR2002 'workers' needs an integer, not the number 2.5"] },
        { "name: shop\nregion: eu\nkind: GitRepo\n", ["3:7 RR2004 'kind' can't be 'GitRepo', only 'GitRepository' or 'OCIRepository' [GitRepository]"] },
        {
            "name: shop\nregion: eu\nkind: GitRepositry\n",
            ["3:7 RR2004 'kind' can't be 'GitRepositry', only 'GitRepository' or 'OCIRepository' [GitRepository]"]
        },
        { "name: Shop\nregion: eu\n", ["1:7 RR2005 'name' must be lower-case letters, not 'Shop'"] },
        { "name: ''\nregion: eu\n", ["1:7 RR2007 'name' is empty"] },
        { "name: shopping\nregion: eu\n", ["1:7 RR2007 'name' has 8 characters, but at most 5 are allowed"] },
        { "name: shop\nregion: eu\ntags: []\n", ["3:7 RR2008 'tags' is empty"] },
        { "name: shop\nregion: eu\ntags: [a, b, a]\n", ["3:14 RR2009 'a' stands in 'tags' twice"] },
        { "name: shop\nregion: eu\ntags: [a, [b]]\n", ["3:11 RR2002 item 2 of 'tags' needs a string, not a list"] },
        { "name: shop\nregion: eu\nratio: 0.3\n", ["3:8 RR2006 'ratio' is 0.3, but has to be a multiple of 0.5"] },
        { "name: shop\nregion: eu\nlabels: {a: b, c: d}\n", ["3:9 RR2008 'labels' has 2 properties, but at most 1 are allowed"] },
        { "name: shop\nregion: eu\nlabels: {A: b}\n", ["3:10 RR2005 a key of 'labels' can't be 'A': it must match the pattern ^[a-z]+$"] },
        { "name: shop\nregion: eu\nold: 1\n", ["3:6 RR2012 'old' is not allowed here"] },
        { "- name\n", ["1:1 RR2002 the document needs a mapping, not a list"] },
        {
            "name: 1\nregion: 2\nworkers: x\n",
            [
                "1:7 RR2002 'name' needs a string, not the number 1 [\"1\"]",
                "2:9 RR2002 'region' needs a string, not the number 2 [\"2\"]",
                "3:10 RR2002 'workers' needs an integer, not the string 'x'",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_finding_stands_at_the_smallest_span_and_says_what_is_wrong(string instance, string[] expected) =>
        Assert.Equal(expected, Findings(ClusterSchema, instance));

    public static TheoryData<string, string, string[]> Alternatives => new()
    {
        // One alternative is left when the others are false or silent: it reads as if it stood alone.
        { "anyOf: [false, {type: integer}]", "v: x", ["1:4 RR2002 'v' needs an integer, not the string 'x'"] },
        { "anyOf: [{$ref: '#/definitions/expression'}, {type: integer}]", "v: x", ["1:4 RR2002 'v' needs an integer, not the string 'x'"] },
        { "anyOf: [{$ref: '#/definitions/expression'}, {type: integer}]", "v: ${{ x }}", [] },
        { "anyOf: [{$ref: '#/definitions/expression'}, {enum: [red, blue]}]", "v: 7up", ["1:4 RR2004 'v' can't be '7up', only 'red' or 'blue'"] },
        { "anyOf: [{$ref: '#/definitions/expression'}, {type: object, required: [x]}]", "v: {}", ["1:1 RR2003 'v' lacks the property 'x'"] },

        // By type.
        { "anyOf: [{type: integer, minimum: 5}, {type: string, minLength: 3}]", "v: ab", ["1:4 RR2007 'v' has 2 characters, but at least 3 are needed"] },
        { "anyOf: [{type: integer}, {type: boolean}]", "v: [1]", ["1:4 RR2002 'v' needs an integer or true or false, not a list"] },
        { "oneOf: [{type: 'null'}, {type: object}]", "v: 1", ["1:4 RR2002 'v' needs a mapping or null, not the number 1"] },
        { "anyOf: [{const: red}, {enum: [blue, 3]}]", "v: 7up", ["1:4 RR2004 'v' can't be '7up', only 'red', 'blue' or 3"] },

        // By a property with fixed values.
        {
            "oneOf: [{properties: {kind: {const: A}, a: {type: integer}}, required: [kind]}, {properties: {kind: {const: B}, b: {type: integer}}, required: [kind]}]",
            "v: {kind: B, a: 1, b: x}",
            ["1:23 RR2002 'b' needs an integer, not the string 'x'"]
        },

        // By the properties that are there.
        {
            "oneOf: [{properties: {a: {type: integer}}, additionalProperties: false, required: [a]}, {properties: {b: {type: integer}, c: {}}, additionalProperties: false, required: [b]}]",
            "v: {c: 1}",
            ["1:1 RR2003 'v' lacks the property 'b'"]
        },

        // None and several of properties that exclude each other.
        { "oneOf: [{required: [cluster]}, {required: [kubeConfig]}]", "v: {name: x}", ["1:4 RR2010 'v' needs 'cluster' or 'kubeConfig'"] },
        {
            "oneOf: [{required: [cluster]}, {required: [kubeConfig]}]", "v: {cluster: x, kubeConfig: y}",
            ["1:17 RR2011 'cluster' and 'kubeConfig' exclude each other"]
        },
        { "oneOf: [{type: integer}, {minimum: 1}]", "v: 3", ["1:4 RR2011 'v' fits several forms that exclude each other"] },
        {
            "oneOf: [{required: [a]}, {required: [b]}]\nx-message: must hold exactly one of 'a' and 'b'", "v: {a: 1, b: 2}",
            ["1:11 RR2011 'a' and 'b' exclude each other"]
        },
        { "not: {required: [a, b]}", "v: {a: 1, b: 2}", ["1:11 RR2011 'a' and 'b' exclude each other"] },
        { "not: {pattern: '[.][.]'}\nx-message: must not leave the folder", "v: ../x", ["1:4 RR2012 'v' must not leave the folder, not '../x'"] },
        { "if: {required: [a]}\nthen: {required: [b]}", "v: {a: 1}", ["1:1 RR2003 'v' lacks the property 'b'"] },
        { "dependencies: {a: [b]}", "v: {a: 1}", ["1:5 RR2014 'a' needs 'b' beside it"] },
        { "contains: {type: string}", "v: [1]", ["1:4 RR2015 'v' has 0 of at least 1 item that it has to contain"] },
    };

    [Theory]
    [MemberData(nameof(Alternatives))]
    public void Of_alternatives_the_one_that_was_meant_is_reported(string schema, string instance, string[] expected)
    {
        var indented = schema.Replace("\n", "\n    ", StringComparison.Ordinal);
        var document = $$$"""
            $schema: http://json-schema.org/draft-07/schema#
            definitions:
              expression: {type: string, pattern: '\$\{\{', x-silent: true}
            properties:
              v:
                {{{indented}}}
            """;
        Assert.Equal(expected, Findings(document, instance));
    }

    [Fact]
    public void A_missing_property_of_a_list_item_stands_at_the_items_first_key() =>
        Assert.Equal(
            ["2:5 RR2003 item 1 of 'clusters' lacks the property 'name'"],
            Findings("properties: {clusters: {items: {required: [name]}}}", "clusters:\n  - region: eu\n"));

    [Fact]
    public void An_unevaluated_property_is_unknown_at_its_key() =>
        Assert.Equal(
            ["1:1 RR2001 unknown property 'nmae' [name]"],
            Findings("allOf: [{properties: {name: {}}}]\nunevaluatedProperties: false", "nmae: x"));

    [Fact]
    public void The_strict_variant_of_a_schema_has_a_definition_replaced()
    {
        var document = Assert.IsType<YamlMapping>(Yaml.Read("""
            definitions: {expression: {type: string}, other: {}}
            anyOf: [{$ref: '#/definitions/expression'}, {type: integer}]
            """));
        var lenient = JsonSchema.Compile(document, new DiagnosticBag());
        var strict = JsonSchema.Compile(document.WithDefinition("expression", false), new DiagnosticBag());
        Assert.True(lenient.IsValid(Yaml.Read("text")));
        Assert.False(strict.IsValid(Yaml.Read("text")));
        Assert.True(strict.IsValid(Yaml.Read("3")));
    }

    public static TheoryData<string, string> BrokenSchemas => new()
    {
        { "$ref: '#/definitions/none'", "1:7 RR2030 the reference '#/definitions/none' leads nowhere" },
        { "pattern: '('", "1:10 RR2031 the schema keyword 'pattern' needs a regular expression that RE2 reads" },
        { "pattern: '(?=a)'", "1:10 RR2031 the schema keyword 'pattern' needs a regular expression that RE2 reads" },
        { "patternProperties: {'(': {}}", "1:20 RR2031 the schema keyword 'patternProperties' needs regular expressions that RE2 reads as keys" },
        { "type: text", "1:7 RR2031 the schema keyword 'type' needs the name of a type" },
        { "minimum: low", "1:10 RR2031 the schema keyword 'minimum' needs a number" },
        { "allOf: {}", "1:8 RR2031 the schema keyword 'allOf' needs a list of schemas" },
        { "properties: []", "1:13 RR2031 the schema keyword 'properties' needs a map of schemas" },
        { "required: name", "1:11 RR2031 the schema keyword 'required' needs a list of strings" },
        { "items: text", "1:8 RR2031 a schema is a mapping, true or false" },
    };

    [Theory]
    [MemberData(nameof(BrokenSchemas))]
    public void What_is_wrong_with_a_schema_is_reported_and_accepts_everything(string schema, string expected)
    {
        var findings = new DiagnosticBag();
        var compiled = JsonSchema.Compile(Yaml.Read(schema), findings);
        Assert.Equal([expected], Yaml.Lines(findings));
        Assert.True(compiled.IsValid(Yaml.Read("[anything]")));
    }

    [Theory]
    [InlineData("$ref: '#'")]
    [InlineData("allOf: [{$ref: '#'}, {$ref: '#'}]")]
    [InlineData("anyOf: [{$ref: '#'}, {$ref: '#'}]")]
    [InlineData("definitions: {a: {not: {$ref: '#/definitions/b'}}, b: {oneOf: [{$ref: '#/definitions/a'}, {$ref: '#'}]}}\nallOf: [{$ref: '#/definitions/a'}]")]
    public void A_schema_that_refers_to_itself_without_end_is_reported(string schema) =>
        Assert.Contains(Findings(schema, "x: 1"), line => line.Contains("RR2032", StringComparison.Ordinal));

    [Fact]
    public void Alternatives_that_multiply_with_each_level_end_nevertheless()
    {
        var levels = Enumerable.Range(0, 60).Select(i => $"d{i}: {{allOf: [{{$ref: '#/definitions/d{i + 1}'}}, {{$ref: '#/definitions/d{i + 1}'}}]}}");
        var schema = $"definitions: {{{string.Join(", ", levels)}, d60: {{type: object}}}}\n$ref: '#/definitions/d0'";
        Assert.Contains(Findings(schema, "x: 1"), line => line.Contains("RR2032", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Findings(string schema, string instance)
    {
        var findings = new DiagnosticBag();
        var compiled = JsonSchema.Compile(Yaml.Read(schema), findings);
        Assert.Equal([], Yaml.Lines(findings));
        compiled.Validate(Yaml.Read(instance), findings);
        return Yaml.Lines(findings);
    }
}
