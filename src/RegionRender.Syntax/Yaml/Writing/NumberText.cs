using System.Globalization;
using System.Numerics;

namespace RegionRender.Syntax;

/// <summary>Writes numbers so that YAML 1.1, YAML 1.2 and Go read the same one: integers as decimals, floats with a point and a signed exponent.</summary>
internal static class NumberText
{
    // Beyond this it is no number that anyone means, and converting it would take long.
    private const int LongestInteger = 400;

    public static void Write(Utf8Buffer buffer, YamlScalar number)
    {
        if (number.Kind == YamlScalarKind.Integer)
            WriteInteger(buffer, number);
        else if (number.TryGetDouble(out var value))
            WriteFloat(buffer, value);
        else
            ScalarText.WriteInline(buffer, number.Text);
    }

    private static void WriteInteger(Utf8Buffer buffer, YamlScalar number)
    {
        if (IsCanonical(number.Text))
            buffer.Append(number.Text);
        else if (number.TryGetInt64(out var value))
            buffer.Append(value.ToString(CultureInfo.InvariantCulture));
        else if (TryGetBig(number.Text, out var big))
            buffer.Append(big.ToString(CultureInfo.InvariantCulture));
        else
            ScalarText.WriteInline(buffer, number.Text);
    }

    private static bool IsCanonical(ReadOnlySpan<char> text) =>
        text is "0" || (text is [>= '1' and <= '9', ..] or ['-', >= '1' and <= '9', ..] && !text[1..].ContainsAnyExceptInRange('0', '9'));

    private static bool TryGetBig(string text, out BigInteger value)
    {
        value = 0;
        if (text.Length > LongestInteger)
            return false;
        if (text.StartsWith("0x", StringComparison.Ordinal))
            return BigInteger.TryParse("0" + text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        if (!text.StartsWith("0o", StringComparison.Ordinal))
            return BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        foreach (var digit in text.AsSpan(2))
            value = (value << 3) + (digit - '0');
        return true;
    }

    private static void WriteFloat(Utf8Buffer buffer, double value)
    {
        if (double.IsNaN(value))
            buffer.Append(".nan"u8);
        else if (double.IsInfinity(value))
            buffer.Append(value > 0 ? ".inf"u8 : "-.inf"u8);
        else
            WriteFinite(buffer, value.ToString("R", CultureInfo.InvariantCulture));
    }

    private static void WriteFinite(Utf8Buffer buffer, ReadOnlySpan<char> shortest)
    {
        var exponent = shortest.IndexOf('E');
        var mantissa = exponent < 0 ? shortest : shortest[..exponent];
        buffer.Append(mantissa);
        if (!mantissa.Contains('.'))
            buffer.Append(".0"u8);
        if (exponent < 0)
            return;
        buffer.Append((byte)'e');
        buffer.Append(shortest[(exponent + 1)..]);
    }
}
