using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Reads the structure out of an <c>openAPIV3Schema</c>.</summary>
internal static class StructuralReader
{
    public static StructuralNode ReadRoot(YamlMapping schema) => Read(schema, isOpen: false, isRoot: true);

    private static StructuralNode Read(YamlNode? node, bool isOpen, bool isRoot = false)
    {
        var schema = node as YamlMapping ?? new YamlMapping([], Location.None);

        // By server-side apply a field that keeps unknown fields keeps them at every depth, whatever is declared below it.
        isOpen |= schema["x-kubernetes-preserve-unknown-fields"] is YamlScalar { IsTrue: true };
        var isIntOrString = schema["x-kubernetes-int-or-string"] is YamlScalar { IsTrue: true };
        var properties = ReadProperties(schema, isOpen);
        var values = schema["additionalProperties"] is YamlMapping additional ? Read(additional, isOpen) : null;
        var items = schema["items"] is YamlMapping item ? Read(item, isOpen) : null;
        var rules = CelRuleReader.Read(schema, isRoot);
        var defaultValue = schema["default"];
        var isEmbedded = schema["x-kubernetes-embedded-resource"] is YamlScalar { IsTrue: true };
        return new StructuralNode
        {
            Properties = properties,
            Values = values,
            Items = items,
            Types = isOpen ? JsonTypes.Any : isIntOrString ? JsonTypes.Integer | JsonTypes.String : TypesThatCanBeRead(schema.Text("type")),
            IsOpen = isOpen,
            IsNullable = schema["nullable"] is YamlScalar { IsTrue: true },
            IsAtomic = schema.Text("x-kubernetes-map-type") == "atomic",
            Default = defaultValue,
            ListKind = ListKindOf(schema.Text("x-kubernetes-list-type")),
            ListKeys = [.. schema.Items("x-kubernetes-list-map-keys").OfType<YamlScalar>().Select(key => key.Text)],
            Rules = rules,
            IsEmbedded = isEmbedded,
            HasEmbedded = isEmbedded || Any(properties, values, items, child => child.HasEmbedded),
            HasDefaults = defaultValue is not null || Any(properties, values, items, child => child.HasDefaults),
            HasRules = !rules.IsEmpty || Any(properties, values, items, child => child.HasRules),
        };
    }

    private static Dictionary<string, StructuralNode> ReadProperties(YamlMapping schema, bool isOpen)
    {
        var properties = new Dictionary<string, StructuralNode>(StringComparer.Ordinal);
        foreach (var entry in schema.Mapping("properties")?.Entries ?? [])
            properties.TryAdd(entry.Key.Text, Read(entry.Value, isOpen));
        return properties;
    }

    // The server reads any number into a numeric field; whether it is whole is a question of the schema.
    private static JsonTypes TypesThatCanBeRead(string? type) => type switch
    {
        "object" => JsonTypes.Object,
        "array" => JsonTypes.Array,
        "string" => JsonTypes.String,
        "boolean" => JsonTypes.Boolean,
        "integer" or "number" => JsonTypes.Number | JsonTypes.Integer,
        _ => JsonTypes.Any,
    };

    private static ListKind ListKindOf(string? type) => type switch
    {
        "set" => ListKind.Set,
        "map" => ListKind.Map,
        _ => ListKind.Atomic,
    };

    private static bool Any(Dictionary<string, StructuralNode> properties, StructuralNode? values, StructuralNode? items, Func<StructuralNode, bool> holds) =>
        (values is not null && holds(values)) || (items is not null && holds(items)) || properties.Values.Any(holds);
}
