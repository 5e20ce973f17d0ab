using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>type</c></summary>
internal sealed class TypeKeyword(JsonTypes types) : Keyword
{
    public override bool EndsReport => true;

    public static Keyword? Compile(SchemaSource source)
    {
        if (source.Mapping["type"] is not { } type)
            return null;
        var names = type is YamlSequence list ? list.Items : [type];
        var types = JsonTypes.None;
        foreach (var name in names)
            types |= (name as YamlScalar)?.Text is { } text ? TypeNamed(text) : JsonTypes.None;
        return types == JsonTypes.None ? source.Malformed<Keyword?>("type", type, "the name of a type", null) : new TypeKeyword(types);
    }

    /// <summary>The type of a name; none if there is no such type.</summary>
    public static JsonTypes TypeNamed(string name) => name switch
    {
        "null" => JsonTypes.Null,
        "boolean" => JsonTypes.Boolean,
        "integer" => JsonTypes.Integer,
        "number" => JsonTypes.Number | JsonTypes.Integer,
        "string" => JsonTypes.String,
        "array" => JsonTypes.Array,
        "object" => JsonTypes.Object,
        _ => JsonTypes.None,
    };

    public override bool IsValid(YamlNode instance, Evaluation evaluation) => JsonTypeOf.Is(instance, types);

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (!JsonTypeOf.Is(instance, types))
            reporter.Add(instance, SchemaDiagnostics.WrongType(reporter.Place(instance), types, instance));
    }

    public override void Describe(SchemaShape shape) => shape.Types &= types;
}
