using System.Globalization;
using System.Numerics;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>What a plain scalar is to Go's YAML readers: YAML 1.1, but without its sexagesimal numbers, and dates stay strings.</summary>
internal static class Yaml11Scalar
{
    public static YamlScalar Read(YamlScalar scalar) => scalar.Text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => scalar.IsNull ? scalar : YamlScalar.Null(scalar.Location),
        "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => YamlScalar.Boolean(true, scalar.Location),
        "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => YamlScalar.Boolean(false, scalar.Location),
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => scalar,
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" or ".nan" or ".NaN" or ".NAN" => scalar,
        _ => ReadNumber(scalar),
    };

    private static YamlScalar ReadNumber(YamlScalar scalar)
    {
        if (!char.IsAsciiDigit(scalar.Text[0]) && scalar.Text[0] is not ('-' or '+' or '.'))
            return scalar;
        var text = scalar.Text.Replace("_", "", StringComparison.Ordinal);
        if (ReadInteger(text) is { } integer)
            return As(scalar, YamlScalarKind.Integer, integer.ToString(CultureInfo.InvariantCulture));
        if (IsFloat(text))
            return As(scalar, YamlScalarKind.Float, text.TrimStart('+'));
        return As(scalar, YamlScalarKind.String, scalar.Text);
    }

    private static YamlScalar As(YamlScalar scalar, YamlScalarKind kind, string text) =>
        scalar.Kind == kind && scalar.Text == text ? scalar : new YamlScalar(kind, text, scalar.Location, scalar.Via);

    // As Go's strconv.ParseInt with base 0: a prefix, or a leading zero for octal, and at most 64 bits.
    private static BigInteger? ReadInteger(string text)
    {
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

        return text[0] == '-' ? -value : value;
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
            var digits = exponent.TrimStart("+-");
            if (exponent.Length - digits.Length > 1 || digits.IsEmpty || CountDigits(digits) != digits.Length)
                return false;
            rest = [];
        }

        // What is too large for a double stays a string.
        return rest.IsEmpty && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var other = text.IndexOfAnyExceptInRange('0', '9');
        return other < 0 ? text.Length : other;
    }
}
