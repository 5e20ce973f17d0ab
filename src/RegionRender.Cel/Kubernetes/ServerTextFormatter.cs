using System.Globalization;
using System.Text;

namespace RegionRender.Cel;

/// <summary>
/// <c>format()</c> as the API server has it, in version 2 of the strings extension (cel-go 0.26: ext/formatting.go): numbers as American
/// readers write them, and values in lists and maps as literals.
/// </summary>
internal static class ServerTextFormatter
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int Precision = 6;

    public static CelValue Format(string format, CelValue arguments, ref Work work) => TextFormatter.Format(format, arguments, TextOf, ref work);

    /// <summary>True if a clause takes values of a type, as far as that is known before there are values.</summary>
    public static bool Takes(char clause, CelType type) => type.Kind is CelTypeKind.Dyn or CelTypeKind.Error || clause switch
    {
        's' => type.Kind is not (CelTypeKind.Object or CelTypeKind.Opaque or CelTypeKind.Optional),
        'd' or 'o' => type.Kind is CelTypeKind.Int or CelTypeKind.Uint,
        'f' or 'e' => type.Kind is CelTypeKind.Double or CelTypeKind.String,
        'b' => type.Kind is CelTypeKind.Int or CelTypeKind.Uint or CelTypeKind.Bool,
        _ => type.Kind is CelTypeKind.Int or CelTypeKind.Uint or CelTypeKind.String or CelTypeKind.Bytes,
    };

    private static string? TextOf(char clause, CelValue value, int precision, ref Work work) => clause switch
    {
        's' => Text(value, ref work),
        'd' => TextFormatter.Digits(value, 10),
        'f' => Number(value) is { } number ? NotFinite(number) ?? Grouped(ExactDecimal.Of(number).Fixed(precision)) : null,
        // A precision is taken for a width.
        'e' => Number(value) is { } number ? (NotFinite(number) ?? WithSuperscript(ExactDecimal.Of(number).Scientific(Precision))).PadLeft(precision) : null,
        'x' => TextFormatter.Hexadecimal(value)?.ToLowerInvariant(),
        'X' => TextFormatter.Hexadecimal(value),
        'o' => TextFormatter.Digits(value, 8),
        _ => value.Kind == CelValueKind.Bool ? value.AsBool() ? "1" : "0" : TextFormatter.Digits(value, 2),
    };

    private static string? Text(CelValue value, ref Work work) => value.Kind switch
    {
        CelValueKind.List => TextOfList(value, ref work),
        CelValueKind.Map => TextOfMap(value, ref work),
        CelValueKind.Null => "null",
        CelValueKind.Opaque => null,
        _ => ValueText.Of(value),
    };

    private static string? Literal(CelValue value, ref Work work)
    {
        var text = Text(value, ref work);
        return text is null ? null : value.Kind switch
        {
            CelValueKind.String => TextFormatter.Quote(text),
            CelValueKind.Bytes => "b" + TextFormatter.Quote(text),
            CelValueKind.Double => double.IsFinite(value.AsDouble()) ? ExactDecimal.Of(value.AsDouble()).Fixed(Precision) : $"\"{text}\"",
            CelValueKind.Timestamp => $"timestamp(\"{text}\")",
            CelValueKind.Duration => $"duration(\"{text}\")",
            _ => text,
        };
    }

    private static string? TextOfList(CelValue list, ref Work work)
    {
        var texts = new List<string>();
        for (var i = 0; i < list.Count && work.Make(1); i++)
        {
            if (Literal(list[i], ref work) is not { } text)
                return null;
            work.Write(text.Length);
            texts.Add(text);
        }

        return $"[{string.Join(", ", texts)}]";
    }

    private static string? TextOfMap(CelValue map, ref Work work)
    {
        var texts = new List<(string Key, string Value)>();
        for (var i = 0; i < map.Count && work.Make(1); i++)
        {
            if (Literal(map.KeyAt(i), ref work) is not { } key || Literal(map.ValueAt(i), ref work) is not { } value)
                return null;
            work.Write(key.Length + value.Length);
            texts.Add((key, value));
        }

        texts.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return $"{{{string.Join(", ", texts.Select(entry => $"{entry.Key}:{entry.Value}"))}}}";
    }

    private static double? Number(CelValue value) => value.Kind switch
    {
        CelValueKind.Double => value.AsDouble(),
        CelValueKind.String => value.AsString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => null,
        },
        _ => null,
    };

    private static string? NotFinite(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        return double.IsInfinity(number) ? number > 0 ? "∞" : "-∞" : null;
    }

    private static string Grouped(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var end = point < 0 ? number.Length : point;
        var start = number.StartsWith('-') ? 1 : 0;
        var text = new StringBuilder(number);
        for (var i = end - 3; i > start; i -= 3)
            text.Insert(i, ',');
        return text.ToString();
    }

    private static string WithSuperscript(string number)
    {
        var mark = number.IndexOf('e', StringComparison.Ordinal);
        var exponent = int.Parse(number.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture).Select(digit => Superscripts[digit - '0']);
        return $"{number[..mark]}\u202F×\u202F10{(exponent < 0 ? "⁻" : "")}{string.Concat(digits)}";
    }
}
