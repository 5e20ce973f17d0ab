using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>The types of JSON Schema. A number that is whole is an integer, however it is written; <c>.inf</c> and <c>.nan</c> are no JSON.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
    Any = 127,
}

internal static class JsonTypeOf
{
    public static JsonTypes Node(YamlNode node) => node switch
    {
        YamlMapping => JsonTypes.Object,
        YamlSequence => JsonTypes.Array,
        YamlScalar scalar => Scalar(scalar),
        _ => JsonTypes.None,
    };

    /// <summary>True if the node has one of the types; whether a decimal is whole is worked out only where it matters.</summary>
    public static bool Is(YamlNode node, JsonTypes types) => node switch
    {
        YamlMapping => (types & JsonTypes.Object) != JsonTypes.None,
        YamlSequence => (types & JsonTypes.Array) != JsonTypes.None,
        YamlScalar { Kind: YamlScalarKind.Float } scalar => (types & (JsonTypes.Number | JsonTypes.Integer)) != JsonTypes.None && (types & Scalar(scalar)) != JsonTypes.None,
        YamlScalar { Kind: YamlScalarKind.Integer } => (types & (JsonTypes.Number | JsonTypes.Integer)) != JsonTypes.None,
        YamlScalar scalar => (types & Scalar(scalar)) != JsonTypes.None,
        _ => false,
    };

    private static JsonTypes Scalar(YamlScalar scalar) => scalar.Kind switch
    {
        YamlScalarKind.Null => JsonTypes.Null,
        YamlScalarKind.Boolean => JsonTypes.Boolean,
        YamlScalarKind.Integer => JsonTypes.Integer | JsonTypes.Number,
        YamlScalarKind.Float when JsonNumber.TryRead(scalar, out var number) => number.IsInteger ? JsonTypes.Integer | JsonTypes.Number : JsonTypes.Number,
        YamlScalarKind.Float => JsonTypes.None,
        _ => JsonTypes.String,
    };
}
