using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The types that rules see, as the API server makes them of a schema; what it can't type, rules can't name.</summary>
internal static class CelTypes
{
    private static readonly ImmutableHashSet<string> ReservedWords = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while");

    public static CelType? Of(YamlNode? node, bool isRoot = false)
    {
        if (node is not YamlMapping schema)
            return null;
        if (schema["x-kubernetes-int-or-string"] is YamlScalar { IsTrue: true })
            return CelType.Dyn;
        return schema.Text("type") switch
        {
            "object" => OfObject(schema, isRoot || schema["x-kubernetes-embedded-resource"] is YamlScalar { IsTrue: true }),
            "array" => Of(schema["items"]) is { } item ? CelType.List(item) : null,
            "string" => OfString(schema.Text("format")),
            "boolean" => CelType.Bool,
            "number" => CelType.Double,
            "integer" => CelType.Int,
            _ => null,
        };
    }

    private static CelType? OfObject(YamlMapping schema, bool isResource)
    {
        if (schema["additionalProperties"] is YamlMapping values)
            return Of(values) is { } value ? CelType.Map(CelType.String, value) : null;
        var fields = new List<CelField>();
        foreach (var entry in schema.Mapping("properties")?.Entries ?? [])
        {
            var isMetadata = isResource && entry.Key.Text == "metadata";
            if (!isMetadata && Escape(entry.Key.Text) is { } name && Of(entry.Value) is { } type)
                fields.Add(new CelField(name, type) { Key = entry.Key.Text });
        }

        return CelType.Object("object", isResource ? WithResourceFields(fields) : fields);
    }

    // Of metadata, rules may name these two; apiVersion and kind whether declared or not.
    private static IEnumerable<CelField> WithResourceFields(IEnumerable<CelField> fields)
    {
        var metadata = CelType.Object("objectMeta", [new CelField("name", CelType.String), new CelField("generateName", CelType.String)]);
        return
        [
            .. fields.Where(field => field.Name is not ("apiVersion" or "kind")),
            new CelField("apiVersion", CelType.String), new CelField("kind", CelType.String), new CelField("metadata", metadata),
        ];
    }

    private static CelType OfString(string? format) => format switch
    {
        "byte" => CelType.Bytes,
        "duration" => CelType.Duration,
        "date" or "date-time" => CelType.Timestamp,
        _ => CelType.String,
    };

    /// <summary>The identifier of a property in rules, or null if it can't have one.</summary>
    private static string? Escape(string property)
    {
        if (property.Length == 0 || char.IsAsciiDigit(property[0]) || property.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-' or '/')))
            return null;
        if (ReservedWords.Contains(property))
            return $"__{property}__";
        return property
            .Replace("__", "__underscores__", StringComparison.Ordinal)
            .Replace(".", "__dot__", StringComparison.Ordinal)
            .Replace("-", "__dash__", StringComparison.Ordinal)
            .Replace("/", "__slash__", StringComparison.Ordinal);
    }
}
