using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// An <c>openAPIV3Schema</c> in the words of draft-07: null is a type, limits that exclude are numbers, and where the server knows no
/// other fields there are none. What judges stays, in one order; what only describes goes. <see cref="StructuralForm"/> is the way back.
/// </summary>
internal sealed class DraftForm(bool keepsMessages)
{
    // Copied as they are, in this order; the x-kubernetes ones mean something to us, and nothing to other tools.
    private static readonly ImmutableArray<string> PlainKeywords =
    [
        "format", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "default",
        "nullable", "x-kubernetes-int-or-string", "x-kubernetes-embedded-resource", "x-kubernetes-preserve-unknown-fields",
        "x-kubernetes-list-type", "x-kubernetes-list-map-keys", "x-kubernetes-map-type",
    ];

    private static readonly ImmutableArray<string> RuleKeywords = ["rule", "fieldPath", "reason", "optionalOldSelf"];
    private static readonly ImmutableArray<string> MessageKeywords = ["message", "messageExpression"];

    public YamlMapping WriteRoot(YamlMapping schema)
    {
        var written = Write(schema);
        var properties = written.Mapping("properties") ?? Mapping([]);
        return Put(written, "properties", Put(properties, "metadata", FileMetadata.Write(schema.Mapping("properties")?.Mapping("metadata"))));
    }

    public YamlMapping Write(YamlMapping schema, bool isOpen = false)
    {
        isOpen |= schema["x-kubernetes-preserve-unknown-fields"] is YamlScalar { IsTrue: true };
        var isObject = schema.Text("type") == "object";
        var others = schema["additionalProperties"];
        return Keywords(
            schema,
            properties: child => Write(child, isOpen),
            additional: others is YamlMapping values ? Write(values, isOpen) : isObject && !isOpen && others is null ? False : others);
    }

    // What stands in allOf, anyOf, oneOf and not only judges: it declares no fields, so it forbids none.
    public YamlMapping WriteJudgement(YamlMapping schema) =>
        Keywords(schema, WriteJudgement, schema["additionalProperties"] is YamlMapping values ? WriteJudgement(values) : schema["additionalProperties"]);

    private YamlMapping Keywords(YamlMapping schema, Func<YamlMapping, YamlMapping> properties, YamlNode? additional)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        Add("type", Types(schema));
        foreach (var keyword in PlainKeywords)
            Add(keyword, Plain(schema, keyword));
        Add("required", Sorted(schema.Items("required")));
        Add("x-kubernetes-validations", Rules(schema.Items("x-kubernetes-validations")));
        Add("properties", Properties(schema.Mapping("properties"), properties));
        Add("additionalProperties", additional);
        Add("items", schema.Mapping("items") is { } items ? properties(items) : null);
        foreach (var keyword in (string[])["allOf", "anyOf", "oneOf"])
            Add(keyword, Judgements(schema.Items(keyword)));
        Add("not", schema.Mapping("not") is { } not ? WriteJudgement(not) : null);
        return Mapping(entries.DrainToImmutable());

        void Add(string keyword, YamlNode? value)
        {
            if (value is not null)
                entries.Add(YamlEntry.Of(keyword, value));
        }
    }

    private static YamlNode? Types(YamlMapping schema)
    {
        string[] types = IsTrue(schema, "x-kubernetes-int-or-string") ? ["integer", "string"] : schema.Text("type") is { Length: > 0 } type ? [type] : [];
        if (types.Length > 0 && IsTrue(schema, "nullable"))
            types = [.. types, "null"];
        return types switch
        {
            [] => null,
            [var only] => YamlScalar.String(only, Location.None),
            _ => new YamlSequence([.. types.Select(name => YamlScalar.String(name, Location.None))], Location.None),
        };
    }

    private static YamlNode? Plain(YamlMapping schema, string keyword) => keyword switch
    {
        "minimum" or "maximum" => IsTrue(schema, "exclusiveM" + keyword[1..]) ? null : schema[keyword],
        "exclusiveMinimum" or "exclusiveMaximum" => IsTrue(schema, keyword) ? schema["m" + keyword["exclusiveM".Length..]] : null,
        "nullable" => IsTrue(schema, keyword) && Types(schema) is null ? schema[keyword] : null,
        "default" => schema[keyword],
        _ => IsIdle(schema[keyword]) ? null : schema[keyword],
    };

    // What is false or empty is what holds without it.
    private static bool IsIdle(YamlNode? value) =>
        value is YamlSequence { Items.IsEmpty: true } or YamlScalar { Kind: YamlScalarKind.String, Text: "" } or YamlScalar { Kind: YamlScalarKind.Boolean, IsTrue: false };

    private YamlSequence? Rules(ImmutableArray<YamlNode> rules)
    {
        if (rules.IsEmpty)
            return null;
        var keywords = keepsMessages ? RuleKeywords.AddRange(MessageKeywords) : RuleKeywords;
        return new YamlSequence(
            [
                .. from rule in rules.OfType<YamlMapping>()
                   select Mapping([.. keywords.Where(rule.Has).Select(keyword => YamlEntry.Of(keyword, rule[keyword] ?? rule))]),
            ],
            Location.None);
    }

    private static YamlMapping? Properties(YamlMapping? properties, Func<YamlMapping, YamlMapping> write) => properties is null or { Entries.IsEmpty: true }
        ? null
        : Mapping([.. properties.Entries
            .OrderBy(entry => entry.Key.Text, StringComparer.Ordinal)
            .Select(entry => YamlEntry.Of(entry.Key.Text, write(entry.Value as YamlMapping ?? Mapping([]))))]);

    private YamlSequence? Judgements(ImmutableArray<YamlNode> schemas) =>
        schemas.IsEmpty ? null : new YamlSequence([.. schemas.OfType<YamlMapping>().Select(WriteJudgement)], Location.None);

    private static YamlSequence? Sorted(ImmutableArray<YamlNode> names) => names.IsEmpty
        ? null
        : new YamlSequence([.. names.OfType<YamlScalar>().OrderBy(name => name.Text, StringComparer.Ordinal)], Location.None);

    private static YamlScalar False => YamlScalar.Boolean(false, Location.None);

    private static bool IsTrue(YamlMapping schema, string keyword) => schema[keyword] is YamlScalar { IsTrue: true };

    private static YamlMapping Mapping(ImmutableArray<YamlEntry> entries) => new(entries, Location.None);

    private static YamlMapping Put(YamlMapping mapping, string key, YamlNode value)
    {
        var entries = mapping.Entries.RemoveAll(entry => entry.Key.Text == key).Add(YamlEntry.Of(key, value));
        return Mapping(key == "properties" ? entries : entries.Sort((left, right) => string.CompareOrdinal(left.Key.Text, right.Key.Text)));
    }
}
