using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary><c>int(x)</c> and the like.</summary>
internal static class ConversionFunctions
{
    private static readonly CelError OutOfRange = new("the number does not fit into 64 bits");
    private static readonly CelError InvalidUtf8 = new("the bytes are no UTF-8");

    public static ImmutableArray<Overload> Overloads { get; } =
    [
        Global("bool", [CelType.Bool], CelType.Bool, arguments => arguments[0]),
        Global("bool", [CelType.String], CelType.Bool, arguments => ParseBool(arguments[0].AsString())),
        Global("int", [CelType.Int], CelType.Int, arguments => arguments[0]),
        Global("int", [CelType.Uint], CelType.Int, arguments => FromUint(arguments[0].AsUInt64())),
        Global("int", [CelType.Double], CelType.Int, arguments => ToInt(arguments[0].AsDouble())),
        Global("int", [CelType.String], CelType.Int, arguments => ParseInt(arguments[0].AsString())),
        Global("uint", [CelType.Uint], CelType.Uint, arguments => arguments[0]),
        Global("uint", [CelType.Int], CelType.Uint, arguments => FromInt(arguments[0].AsInt64())),
        Global("uint", [CelType.Double], CelType.Uint, arguments => ToUint(arguments[0].AsDouble())),
        Global("uint", [CelType.String], CelType.Uint, arguments => ParseUint(arguments[0].AsString())),
        Global("double", [CelType.Double], CelType.Double, arguments => arguments[0]),
        Global("double", [CelType.Int], CelType.Double, arguments => CelValue.Double(arguments[0].AsInt64())),
        Global("double", [CelType.Uint], CelType.Double, arguments => CelValue.Double(arguments[0].AsUInt64())),
        Global("double", [CelType.String], CelType.Double, arguments => ParseDouble(arguments[0].AsString())),
        Global("string", [CelType.String], CelType.String, arguments => arguments[0]),
        Global("string", [CelType.Bool], CelType.String, ToText),
        Global("string", [CelType.Int], CelType.String, ToText),
        Global("string", [CelType.Uint], CelType.String, ToText),
        Global("string", [CelType.Double], CelType.String, ToText),
        Global("string", [CelType.Bytes], CelType.String, ToText),
        Global("string", [CelType.Timestamp], CelType.String, ToText),
        Global("string", [CelType.Duration], CelType.String, ToText),
        Global("int", [CelType.Timestamp], CelType.Int, arguments => CelValue.Int(arguments[0].AsTimestamp()?.Seconds ?? 0)),
        Global("int", [CelType.Duration], CelType.Int, arguments => CelValue.Int(arguments[0].AsNanoseconds())),
        Global("timestamp", [CelType.Timestamp], CelType.Timestamp, arguments => arguments[0]),
        Global("timestamp", [CelType.String], CelType.Timestamp, arguments => ParseTimestamp(arguments[0].AsString())),
        Global("timestamp", [CelType.Int], CelType.Timestamp, arguments => ToTimestamp(arguments[0].AsInt64())),
        Global("duration", [CelType.Duration], CelType.Duration, arguments => arguments[0]),
        Global("duration", [CelType.String], CelType.Duration, arguments => ParseDuration(arguments[0].AsString())),
        Global("duration", [CelType.Int], CelType.Duration, arguments => CelValue.Duration(arguments[0].AsInt64())),
        Global("bytes", [CelType.Bytes], CelType.Bytes, arguments => arguments[0]),
        Global("bytes", [CelType.String], CelType.Bytes, arguments => CelValue.Bytes([.. Encoding.UTF8.GetBytes(arguments[0].AsString())])),
        Global("dyn", [CelType.Parameter("A")], CelType.Dyn, arguments => arguments[0]),
        Global("type", [CelType.Parameter("A")], CelType.TypeOf(CelType.Parameter("A")), arguments => CelValue.OfType(arguments[0].Type)),
    ];

    private static CelValue ToText(ReadOnlySpan<CelValue> arguments) =>
        ValueText.Of(arguments[0]) is { } text ? CelValue.String(text) : CelValue.Error(InvalidUtf8);

    private static CelValue ParseBool(string text) => text switch
    {
        "1" or "t" or "true" or "T" or "TRUE" or "True" => CelValue.Bool(true),
        "0" or "f" or "false" or "F" or "FALSE" or "False" => CelValue.Bool(false),
        _ => NotA("bool", text),
    };

    private static CelValue ParseInt(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        ? CelValue.Int(value)
        : NotA("int", text);

    private static CelValue ParseUint(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        ? CelValue.Uint(value)
        : NotA("uint", text);

    private static CelValue ParseDouble(string text)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (text.Length > 0 && !char.IsAsciiLetter(text.TrimStart('+', '-').FirstOrDefault()) && double.TryParse(text, style, CultureInfo.InvariantCulture, out var value))
            return double.IsInfinity(value) ? CelValue.Error($"'{text}' is beyond what a double holds") : CelValue.Double(value);
        return text.ToLowerInvariant() switch
        {
            "inf" or "+inf" or "infinity" or "+infinity" => CelValue.Double(double.PositiveInfinity),
            "-inf" or "-infinity" => CelValue.Double(double.NegativeInfinity),
            "nan" => CelValue.Double(double.NaN),
            _ => NotA("double", text),
        };
    }

    private static CelValue ParseTimestamp(string text) => TimestampParser.Parse(text) is { } timestamp ? CelValue.Timestamp(timestamp) : NotA("timestamp", text);

    private static CelValue ToTimestamp(long seconds) => CelTimestamp.Create((Int128)seconds * CelDuration.Second) is { } timestamp
        ? CelValue.Timestamp(timestamp)
        : CelValue.Error($"{seconds} seconds are outside the years 1 to 9999");

    private static CelValue ParseDuration(string text) => CelDuration.Parse(text) is { } nanoseconds ? CelValue.Duration(nanoseconds) : NotA("duration", text);

    private static CelValue NotA(string type, string text) => CelValue.Error($"'{text}' is no {type}");

    private static CelValue FromUint(ulong value) => value <= long.MaxValue ? CelValue.Int((long)value) : CelValue.Error(OutOfRange);

    private static CelValue FromInt(long value) => value >= 0 ? CelValue.Uint((ulong)value) : CelValue.Error(OutOfRange);

    // The bounds themselves are refused too: as doubles they stand for numbers beyond them as well.
    private static CelValue ToInt(double value) => value is > -9223372036854775808.0 and < 9223372036854775808.0
        ? CelValue.Int((long)value)
        : CelValue.Error(OutOfRange);

    private static CelValue ToUint(double value) => value is >= 0 and < 18446744073709551616.0
        ? CelValue.Uint((ulong)value)
        : CelValue.Error(OutOfRange);
}
