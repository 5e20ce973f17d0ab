using System.Globalization;
using System.Text;

namespace RegionRender.Cel;

/// <summary>Fills clauses such as <c>%s</c> and <c>%.3f</c>.</summary>
internal static class TextFormatter
{
    private const int DefaultPrecision = 6;
    private const int LargestPrecision = 100;
    private const int LongestResult = 1 << 24;

    public static CelValue Format(string format, CelValue arguments, ref Work work) => Format(format, arguments, TextOf, ref work);

    public static CelValue Format(string format, CelValue arguments, ClauseText textOf, ref Work work)
    {
        var result = new StringBuilder();
        var used = 0;
        for (var position = 0; position < format.Length; position++)
        {
            if (format[position] != '%')
            {
                result.Append(format[position]);
                continue;
            }

            if (position + 1 < format.Length && format[position + 1] == '%')
            {
                result.Append(format[position++]);
                continue;
            }

            if (!TryReadClause(format, ref position, out var precision))
                return CelValue.Error("'%' begins no clause; a percent sign is written '%%'");
            if (used >= arguments.Count)
                return CelValue.Error($"there is no argument {used + 1} for '%{format[position]}'");
            var argument = arguments[used++];
            if (textOf(format[position], argument, precision, ref work) is not { } text)
                return CelValue.Error($"'%{format[position]}' does not take a value of type '{argument.Type.Name}'");
            if (result.Append(text).Length > LongestResult)
                return CelValue.Error("the result is too long");
        }

        return CelValue.String(result.ToString());
    }

    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\a' => quoted.Append("\\a"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\v' => quoted.Append("\\v"),
                '\\' => quoted.Append("\\\\"),
                '"' => quoted.Append("\\\""),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>From the percent sign to the letter of the clause.</summary>
    public static bool TryReadClause(string format, ref int position, out int precision)
    {
        precision = DefaultPrecision;
        position++;
        if (position < format.Length && format[position] == '.')
        {
            var start = ++position;
            while (position < format.Length && char.IsAsciiDigit(format[position]))
                position++;
            if (!int.TryParse(format.AsSpan(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out precision) || precision > LargestPrecision)
                return false;
        }

        return position < format.Length && format[position] is 's' or 'd' or 'f' or 'e' or 'x' or 'X' or 'o' or 'b';
    }

    private static string? TextOf(char clause, CelValue value, int precision, ref Work work) => clause switch
    {
        's' => Text(value, ref work),
        'd' => value.Kind == CelValueKind.Double ? NotFinite(value.AsDouble()) ?? ShortestDecimal.Of(value.AsDouble()).Plain() : Digits(value, 10),
        'f' => Number(value) is { } number ? NotFinite(number) ?? ExactDecimal.Of(number).Fixed(precision) : null,
        'e' => Number(value) is { } number ? NotFinite(number) ?? ExactDecimal.Of(number).Scientific(precision) : null,
        'x' => Hexadecimal(value)?.ToLowerInvariant(),
        'X' => Hexadecimal(value),
        'o' => Digits(value, 8),
        _ => value.Kind == CelValueKind.Bool ? value.AsBool() ? "1" : "0" : Digits(value, 2),
    };

    private static string? Text(CelValue value, ref Work work)
    {
        if (value.Kind is not (CelValueKind.List or CelValueKind.Map))
            return TextOfScalar(value);
        var text = new StringBuilder();
        return TryAppend(text, value, ref work) ? text.ToString() : null;
    }

    private static string? TextOfScalar(CelValue value) => value.Kind switch
    {
        CelValueKind.Null => "null",
        CelValueKind.Double => NotFinite(value.AsDouble()) ?? ShortestDecimal.Of(value.AsDouble()).Plain(),
        CelValueKind.Bytes => Encoding.UTF8.GetString(value.AsBytes()),
        _ => ValueText.Of(value),
    };

    // False if there is a value without text inside. When the work is done for, the text just ends.
    private static bool TryAppend(StringBuilder text, CelValue value, ref Work work)
    {
        if (value.Kind == CelValueKind.List)
            return TryAppendList(text, value, ref work);
        if (value.Kind == CelValueKind.Map)
            return TryAppendMap(text, value, ref work);
        if (TextOfScalar(value) is not { } scalar)
            return false;
        if (work.Write(scalar.Length))
            text.Append(scalar);
        return true;
    }

    private static bool TryAppendList(StringBuilder text, CelValue list, ref Work work)
    {
        text.Append('[');
        for (var i = 0; i < list.Count && work.Make(1); i++)
        {
            text.Append(i == 0 ? "" : ", ");
            if (!TryAppend(text, list[i], ref work))
                return false;
        }

        text.Append(']');
        return true;
    }

    private static bool TryAppendMap(StringBuilder text, CelValue map, ref Work work)
    {
        if (!work.Make(map.Count))
            return true;
        var keys = new (string Text, int Index)[map.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = (TextOfScalar(map.KeyAt(i)) ?? "", i);
        Array.Sort(keys, (left, right) => string.CompareOrdinal(left.Text, right.Text));
        text.Append('{');
        for (var i = 0; i < keys.Length && work.Write(keys[i].Text.Length); i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(keys[i].Text).Append(": ");
            if (!TryAppend(text, map.ValueAt(keys[i].Index), ref work))
                return false;
        }

        text.Append('}');
        return true;
    }

    internal static string? Digits(CelValue value, int radix) => value.Kind switch
    {
        CelValueKind.Int when value.AsInt64() < 0 => "-" + Digits((ulong)-(Int128)value.AsInt64(), radix),
        CelValueKind.Int => Digits((ulong)value.AsInt64(), radix),
        CelValueKind.Uint => Digits(value.AsUInt64(), radix),
        _ => null,
    };

    private static string? NotFinite(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        return double.IsInfinity(value) ? value > 0 ? "Infinity" : "-Infinity" : null;
    }

    private static double? Number(CelValue value) => value.Kind switch
    {
        CelValueKind.Double => value.AsDouble(),
        CelValueKind.Int => value.AsInt64(),
        CelValueKind.Uint => value.AsUInt64(),
        _ => null,
    };

    private static string Digits(ulong value, int radix)
    {
        Span<char> digits = stackalloc char[64];
        var start = digits.Length;
        do
        {
            digits[--start] = "0123456789ABCDEF"[(int)(value % (ulong)radix)];
            value /= (ulong)radix;
        }
        while (value > 0);
        return digits[start..].ToString();
    }

    internal static string? Hexadecimal(CelValue value) => value.Kind switch
    {
        CelValueKind.String => Convert.ToHexString(Encoding.UTF8.GetBytes(value.AsString())),
        CelValueKind.Bytes => Convert.ToHexString(value.AsBytes()),
        _ => Digits(value, 16),
    };
}
