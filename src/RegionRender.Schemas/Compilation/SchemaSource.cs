using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>A schema object as the keyword families read it; what has the wrong type is reported and then absent.</summary>
internal sealed class SchemaSource(YamlMapping mapping, SchemaNode node, SchemaResource resource, SchemaCompiler compiler)
{
    public YamlMapping Mapping { get; } = mapping;

    public SchemaNode Node { get; } = node;

    public SchemaResource Resource { get; } = resource;

    public SchemaCompiler Compiler { get; } = compiler;

    public SchemaNode? Schema(string keyword) => Mapping[keyword] is { } schema ? Compiler.Node(schema, Resource) : null;

    public ImmutableArray<SchemaNode> Schemas(string keyword) => Mapping[keyword] switch
    {
        null => [],
        YamlSequence list => [.. list.Items.Select(schema => Compiler.Node(schema, Resource))],
        var other => Malformed<ImmutableArray<SchemaNode>>(keyword, other, "a list of schemas", []),
    };

    public ImmutableArray<KeyValuePair<string, SchemaNode>> SchemaMap(string keyword) => Mapping[keyword] switch
    {
        null => [],
        YamlMapping map => [.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Compiler.Node(entry.Value, Resource)))],
        var other => Malformed<ImmutableArray<KeyValuePair<string, SchemaNode>>>(keyword, other, "a map of schemas", []),
    };

    public JsonNumber? Number(string keyword) => Mapping[keyword] switch
    {
        null => null,
        YamlScalar scalar when JsonNumber.TryRead(scalar, out var number) => number,
        var other => Malformed<JsonNumber?>(keyword, other, "a number", null),
    };

    public int? Count(string keyword) => Mapping[keyword] switch
    {
        null => null,
        YamlScalar scalar when JsonNumber.TryRead(scalar, out var number) && number.IsInteger && number.Mantissa.Sign >= 0 =>
            number.CompareTo(JsonNumber.Of(int.MaxValue)) > 0 ? int.MaxValue : (int)long.Parse(number.ToString(), System.Globalization.CultureInfo.InvariantCulture),
        var other => Malformed<int?>(keyword, other, "a whole number that is not negative", null),
    };

    public string? Text(string keyword) => Mapping[keyword] switch
    {
        null => null,
        YamlScalar { IsString: true } scalar => scalar.Text,
        var other => Malformed<string?>(keyword, other, "a string", null),
    };

    public ImmutableArray<string> Names(string keyword) => Mapping[keyword] is { } names ? NamesIn(keyword, names) : [];

    public ImmutableArray<string> NamesIn(string keyword, YamlNode names)
    {
        if (names is YamlSequence list && list.Items.All(item => item is YamlScalar { IsString: true }))
            return [.. list.Items.OfType<YamlScalar>().Select(item => item.Text)];
        return Malformed<ImmutableArray<string>>(keyword, names, "a list of strings", []);
    }

    public T Malformed<T>(string keyword, YamlNode value, string expected, T instead)
    {
        Compiler.Findings.Add(SchemaDiagnostics.MalformedKeyword(value.Location, keyword, expected));
        return instead;
    }
}
