using System.Globalization;

namespace RegionRender.Syntax;

/// <summary>A scalar with its YAML 1.2 core type. <see cref="Text"/> is the string's value, or the number, boolean or null as written.</summary>
public sealed class YamlScalar : YamlNode
{
    internal YamlScalar(YamlScalarKind kind, string text, Location location, YamlNode? via = null)
        : base(location, via)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>The type that the core schema gives the text; quotes make it a string.</summary>
    public YamlScalarKind Kind { get; }

    /// <summary>The value of a string, without quotes and escapes; of anything else what is written.</summary>
    public string Text { get; }

    /// <summary>True for a string, quoted or not.</summary>
    public bool IsString => Kind == YamlScalarKind.String;

    /// <summary>True for <c>null</c>, <c>~</c> and a value that is left out.</summary>
    public bool IsNull => Kind == YamlScalarKind.Null;

    /// <summary>The value of a boolean; false for anything else.</summary>
    public bool IsTrue => Kind == YamlScalarKind.Boolean && Text is "true" or "True" or "TRUE";

    internal static YamlScalar String(string value, Location location) => new(YamlScalarKind.String, value, location);

    internal static YamlScalar Null(Location location) => new(YamlScalarKind.Null, "null", location);

    internal static YamlScalar Boolean(bool value, Location location) => new(YamlScalarKind.Boolean, value ? "true" : "false", location);

    internal static YamlScalar Integer(long value, Location location) =>
        new(YamlScalarKind.Integer, value.ToString(CultureInfo.InvariantCulture), location);

    /// <summary>Reads an integer in any notation of the core schema (<c>12</c>, <c>-3</c>, <c>0o14</c>, <c>0x1F</c>); false beyond 64 bits or for other kinds.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        if (Kind != YamlScalarKind.Integer)
            return false;
        if (Text.StartsWith("0x", StringComparison.Ordinal))
            return long.TryParse(Text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value) && value >= 0;
        if (Text.StartsWith("0o", StringComparison.Ordinal))
            return TryReadOctal(Text.AsSpan(2), out value);
        return long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads an integer or float (with <c>.inf</c> and <c>.nan</c>) as a double; false for other kinds.</summary>
    public bool TryGetDouble(out double value)
    {
        value = 0;
        if (Kind == YamlScalarKind.Integer && TryGetInt64(out var integer))
        {
            value = integer;
            return true;
        }

        if (Kind is not (YamlScalarKind.Float or YamlScalarKind.Integer))
            return false;
        var text = Text.AsSpan();
        var sign = text[0] == '-' ? -1 : 1;
        var unsigned = text[0] is '-' or '+' ? text[1..] : text;
        if (unsigned.Equals(".inf", StringComparison.OrdinalIgnoreCase))
            value = sign * double.PositiveInfinity;
        else if (unsigned.Equals(".nan", StringComparison.OrdinalIgnoreCase))
            value = double.NaN;
        else
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        return true;
    }

    /// <summary>
    /// Where a part of the value was written, through quotes, escapes and folded lines: for findings inside of a text. The whole
    /// scalar's place where the value was not written there as it is.
    /// </summary>
    public Location LocateValue(int start, int length) =>
        Location.Source is { } source && ScalarSourceMap.Find(source.Text, Location.Span, Text, start, length) is { } span
            ? new Location(source, span)
            : Location;

    internal override YamlNode PlacedBy(YamlNode templateNode) => new YamlScalar(Kind, Text, Location, templateNode);

    internal override YamlNode At(Location location) => new YamlScalar(Kind, Text, location, Via);

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private static bool TryReadOctal(ReadOnlySpan<char> digits, out long value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (value > long.MaxValue >> 3)
                return false;
            value = (value << 3) | (long)(digit - '0');
        }

        return digits.Length > 0;
    }
}
