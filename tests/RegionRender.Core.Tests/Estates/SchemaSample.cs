using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Estates;

/// <summary>Makes random documents that a schema accepts, as far as the estate's schema goes. Texts with a form of their own are taken from the examples.</summary>
/// <param name="document">The schema.</param>
/// <param name="random">Decides everything.</param>
/// <param name="vocabulary">Texts that mean something where they stand, by property; null: made-up names alone.</param>
internal sealed class SchemaSample(YamlMapping document, Random random, SampleVocabulary? vocabulary = null)
{
    private const int DeepestOptional = 7;

    /// <summary>How the patterns begin that a word of letters and digits fits: those of names, of values of labels, and of texts without control characters.</summary>
    private static readonly string[] WordPatterns = ["^[a-z0-9]([-a-z0-9]*", "^([A-Za-z0-9]([-", @"^[^\x00"];

    public YamlNode Make(string definition) => Make(Resolve($"#/definitions/{definition}"), [], 0);

    private YamlNode Make(YamlMapping schema, ImmutableArray<YamlNode> examples, int depth)
    {
        if (schema.Text("$ref") is { } reference)
            return Make(Resolve(reference), examples, depth);
        if (schema["const"] is { } constant)
            return constant;
        if (schema.Items("enum") is { IsEmpty: false } words)
            return OneOf(words);
        if (schema.Items("anyOf") is { IsEmpty: false } alternatives)
            return Make(OneOf([.. alternatives.OfType<YamlMapping>().Where(item => item.Text("$ref") != "#/definitions/expression")]), examples, depth);
        if (schema.Has("if"))
            return Make(Branch(schema), examples, depth);
        if (schema.Items("allOf") is { IsEmpty: false } cases)
            return schema.Has("additionalProperties") ? OneOf(examples) : Make(Branch((YamlMapping)OneOf(cases)), examples, depth);
        return schema["type"] switch
        {
            YamlSequence types => OneOf(types.Items).ToString() == "object" ? MakeMapping(schema, depth) : Text(schema, examples),
            YamlScalar { Text: "object" } => MakeMapping(schema, depth),
            YamlScalar { Text: "array" } => MakeList(schema, examples, depth),
            YamlScalar { Text: "boolean" } => YamlScalar.Boolean(random.Next(2) == 0, Location.None),
            YamlScalar { Text: "integer" } => YamlScalar.Integer(Number(schema, "minimum") + random.Next(3), Location.None),
            YamlScalar { Text: "null" } => YamlScalar.Null(Location.None),
            _ => Text(schema, examples),
        };
    }

    private YamlMapping Branch(YamlMapping schema) => (YamlMapping)OneOf([.. new[] { schema["then"], schema["else"] }.OfType<YamlNode>()]);

    private YamlMapping MakeMapping(YamlMapping schema, int depth)
    {
        var choices = schema.Items("oneOf").OfType<YamlMapping>().Select(choice => choice.Items("required")[0].ToString()).ToList();
        var chosen = choices.Count == 0 ? null : choices[random.Next(choices.Count)];
        var required = schema.Items("required").Select(item => item.ToString()).Append(chosen).ToHashSet();
        var entries = new List<YamlEntry>();
        foreach (var property in schema.Mapping("properties")?.Entries ?? [])
        {
            var name = property.Key.Text;
            if (required.Contains(name) || (depth < DeepestOptional && !choices.Contains(name) && random.Next(vocabulary is null ? 3 : 2) > 0))
                entries.Add(Entry(name, (YamlMapping)property.Value, depth));
        }

        var values = schema.Mapping("additionalProperties");
        for (var i = values is null && schema.Has("additionalProperties") ? 0 : Number(schema, "minProperties") + random.Next(3); i > 0; i--)
            entries.Add(values is null ? YamlEntry.Of(Key(i), Word()) : Entry(schema.Has("propertyNames") && IsCodes(schema) ? $"RR{i}00{random.Next(9)}" : Key(i), values, depth));
        return new YamlMapping([.. entries.DistinctBy(entry => entry.Key.Text)], Location.None);
    }

    private YamlEntry Entry(string name, YamlMapping schema, int depth) =>
        YamlEntry.Of(name, vocabulary?.Make(name, random) ?? Make(schema, schema.Items("examples"), depth + 1));

    private YamlSequence MakeList(YamlMapping schema, ImmutableArray<YamlNode> examples, int depth)
    {
        ImmutableArray<YamlNode> ofItems = [.. examples.OfType<YamlSequence>().SelectMany(list => list.Items)];
        var items = schema.Mapping("items");
        var count = Number(schema, "minItems") + random.Next(depth > DeepestOptional ? 1 : 4);
        var made = Enumerable.Range(0, (int)count).Select(_ => items is null ? Word() : Make(items, ofItems, depth + 1)).ToList();
        return new YamlSequence([.. schema.Has("uniqueItems") ? made.DistinctBy(item => item.ToString()) : made], Location.None);
    }

    private YamlNode Text(YamlMapping schema, ImmutableArray<YamlNode> examples) => schema.Text("pattern") switch
    {
        null => Word(),
        var pattern when WordPatterns.Any(start => pattern.StartsWith(start, StringComparison.Ordinal)) => Word(),
        _ => OneOf([.. examples.Where(item => item is YamlScalar)]),
    };

    private static bool IsCodes(YamlMapping schema) => schema.Mapping("propertyNames")?.Text("pattern")?.StartsWith("^RR", StringComparison.Ordinal) == true;

    private YamlScalar Word() => YamlScalar.String(Name(), Location.None);

    // Few names, so that references lead somewhere; without a vocabulary so many that each is its own.
    private string Name() => vocabulary is null ? $"{(char)('a' + random.Next(26))}{random.Next(100)}" : $"{(char)('a' + random.Next(6))}";

    private string Key(long index) => vocabulary is null ? Name() + index : Name();

    private static long Number(YamlMapping schema, string keyword) => schema[keyword] is YamlScalar scalar && scalar.TryGetInt64(out var number) ? number : 0;

    private YamlMapping Resolve(string reference)
    {
        var node = document;
        foreach (var part in reference.Split('/').Skip(1))
            node = node.Mapping(part) ?? throw new InvalidOperationException($"'{reference}' leads nowhere");
        return node;
    }

    private T OneOf<T>(ImmutableArray<T> items) => items[random.Next(items.Length)];
}
