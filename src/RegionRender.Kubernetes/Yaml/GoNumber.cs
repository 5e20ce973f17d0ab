using System.Globalization;
using System.Numerics;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The numbers of go-yaml v2: what Go's strconv reads after all underscores were taken away, integers of 64 bits first.</summary>
internal static class GoNumber
{
    /// <summary>The number, an integer as decimal digits; null for what is none.</summary>
    public static (YamlScalarKind Kind, string Digits)? Read(string text)
    {
        // Behind a point strconv sees the underscores itself, and wants a digit on both sides.
        if (text[0] == '.' && !UnderscoresSeparateDigits(text))
            return null;
        var plain = text.Contains('_', StringComparison.Ordinal) ? text.Replace("_", "", StringComparison.Ordinal) : text;
        if (text[0] != '.' && ReadInteger(plain) is { } integer)
            return (YamlScalarKind.Integer, integer.ToString(CultureInfo.InvariantCulture));
        return IsFloat(plain) ? (YamlScalarKind.Float, plain.TrimStart('+')) : null;
    }

    // As strconv.ParseInt with base 0: a prefix, or a leading zero for octal. What is positive may have 64 bits.
    private static BigInteger? ReadInteger(string text)
    {
        var isNegative = text[0] == '-';
        var digits = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        var (radix, skip) = digits switch
        {
            ['0', 'x' or 'X', ..] => (16, 2),
            ['0', 'o' or 'O', ..] => (8, 2),
            ['0', 'b' or 'B', ..] => (2, 2),
            ['0', _, ..] => (8, 1),
            _ => (10, 0),
        };
        digits = digits[skip..];

        // Go-yaml asks again for what follows '0b', and so lets a sign stand there.
        if (digits is ['+' or '-', ..] && text.StartsWith("0b", StringComparison.Ordinal))
        {
            isNegative = digits[0] == '-';
            digits = digits[1..];
        }

        if (digits.IsEmpty)
            return null;
        var value = BigInteger.Zero;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
                return null;
            value = (value * radix) + digit;
            if (value > ulong.MaxValue)
                return null;
        }

        // A plus makes it a signed number too.
        if (isNegative)
            return -value >= long.MinValue ? -value : null;
        return text[0] != '+' || value <= long.MaxValue ? value : null;
    }

    private static bool IsFloat(string text)
    {
        var rest = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        var whole = CountDigits(rest);
        rest = rest[whole..];
        var fraction = 0;
        if (rest.StartsWith('.'))
        {
            fraction = CountDigits(rest[1..]);
            rest = rest[(fraction + 1)..];
        }

        if (whole + fraction == 0)
            return false;
        if (rest is ['e' or 'E', .. var exponent])
        {
            var digits = exponent is ['+' or '-', ..] ? exponent[1..] : exponent;
            if (digits.IsEmpty || CountDigits(digits) != digits.Length)
                return false;
            rest = [];
        }

        // What is too large for a double stays a string.
        return rest.IsEmpty && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);
    }

    private static bool UnderscoresSeparateDigits(string text)
    {
        for (var i = text.IndexOf('_', StringComparison.Ordinal); i >= 0; i = text.IndexOf('_', i + 1))
        {
            if (!char.IsAsciiDigit(text[i - 1]) || i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1]))
                return false;
        }

        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var other = text.IndexOfAnyExceptInRange('0', '9');
        return other < 0 ? text.Length : other;
    }
}
