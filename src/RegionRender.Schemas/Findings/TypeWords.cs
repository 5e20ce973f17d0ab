using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Types and values as a message says them.</summary>
internal static class TypeWords
{
    private static readonly (JsonTypes Type, string Words)[] Names =
    [
        (JsonTypes.String, "a string"),
        (JsonTypes.Integer, "an integer"),
        (JsonTypes.Boolean, "true or false"),
        (JsonTypes.Array, "a list"),
        (JsonTypes.Object, "a mapping"),
        (JsonTypes.Null, "null"),
    ];

    public static string Of(JsonTypes types)
    {
        var isNumber = (types & JsonTypes.Number) != JsonTypes.None;
        var words = Names.Where(name => (types & name.Type) != JsonTypes.None).Select(name => isNumber && name.Type == JsonTypes.Integer ? "a number" : name.Words);
        return SchemaDiagnostics.List(words, "or");
    }

    public static string Of(YamlNode node) => node switch
    {
        YamlMapping => "a mapping",
        YamlSequence => "a list",
        YamlScalar { Kind: YamlScalarKind.String } text => $"the string {SchemaDiagnostics.Quoted(text.Text)}",
        YamlScalar { Kind: YamlScalarKind.Integer or YamlScalarKind.Float } number => $"the number {number.Text}",
        _ => Value(node),
    };

    public static string Value(YamlNode node) => node switch
    {
        YamlMapping => "this mapping",
        YamlSequence => "this list",
        YamlScalar { IsNull: true } => "null",
        YamlScalar { Kind: YamlScalarKind.String } text => SchemaDiagnostics.Quoted(text.Text),
        YamlScalar scalar => scalar.Text,
        _ => "this",
    };

    /// <summary>Quotes put around a plain number or boolean, or taken from a quoted one, where that is all it needs.</summary>
    public static TextFix? Fix(JsonTypes expected, YamlNode found)
    {
        if (found is not YamlScalar scalar || scalar.Location.IsNone)
            return null;
        if (scalar.Kind is YamlScalarKind.Integer or YamlScalarKind.Float or YamlScalarKind.Boolean)
            return (expected & JsonTypes.String) != JsonTypes.None ? new TextFix(scalar.Location, $"\"{scalar.Text}\"") : null;
        var isUnquoted = (expected & JsonTypes.Boolean) != JsonTypes.None ? scalar.Text is "true" or "false" : IsPlainInteger(scalar.Text);
        return isUnquoted && (expected & (JsonTypes.Boolean | JsonTypes.Integer)) != JsonTypes.None ? new TextFix(scalar.Location, scalar.Text) : null;
    }

    private static bool IsPlainInteger(string text) =>
        text is "0" || (text.Length is > 0 and < 19 && text[0] is >= '1' and <= '9' && text.All(char.IsAsciiDigit));
}
