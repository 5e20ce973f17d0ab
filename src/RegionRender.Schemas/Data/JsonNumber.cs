using System.Globalization;
using System.Numerics;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>An exact decimal number: a mantissa without trailing zeros times a power of ten, so that equal numbers are equal records.</summary>
internal readonly record struct JsonNumber(BigInteger Mantissa, long Exponent) : IComparable<JsonNumber>
{
    // Beyond this an exponent only says "immense" or "tiny"; it also keeps the arithmetic on exponents inside 64 bits.
    private const long ExponentLimit = 1L << 40;

    public bool IsInteger => Exponent >= 0;

    public static JsonNumber Of(long value)
    {
        if (value == 0)
            return default;
        var exponent = 0;
        for (; value % 10 == 0; exponent++)
            value /= 10;
        return new JsonNumber(value, exponent);
    }

    /// <summary>Reads an integer or float in the notations of YAML's core schema; false for infinities and what is no number.</summary>
    public static bool TryRead(YamlScalar scalar, out JsonNumber number)
    {
        if (scalar.TryGetInt64(out var small))
        {
            number = Of(small);
            return true;
        }

        number = default;
        return scalar.Kind switch
        {
            YamlScalarKind.Integer => TryReadInteger(scalar.Text, out number),
            YamlScalarKind.Float => TryReadDecimal(scalar.Text, out number),
            _ => false,
        };
    }

    public int CompareTo(JsonNumber other)
    {
        // The usual numbers, without a word to the garbage collector.
        if (TryGetInt64(out var small) && other.TryGetInt64(out var otherSmall))
            return small.CompareTo(otherSmall);
        var sign = Mantissa.Sign;
        if (sign != other.Mantissa.Sign || sign == 0)
            return sign.CompareTo(other.Mantissa.Sign);
        if (Exponent == other.Exponent)
            return Mantissa.CompareTo(other.Mantissa);
        var magnitude = (DigitCount(Mantissa) + Exponent).CompareTo(DigitCount(other.Mantissa) + other.Exponent);
        if (magnitude != 0)
            return sign * magnitude;

        // Equal magnitude: the exponents differ by no more than the number of digits written, so scaling stays small.
        return Exponent > other.Exponent
            ? Scale(Mantissa, Exponent - other.Exponent).CompareTo(other.Mantissa)
            : Mantissa.CompareTo(Scale(other.Mantissa, other.Exponent - Exponent));
    }

    public bool IsMultipleOf(JsonNumber divisor)
    {
        if (Mantissa.IsZero)
            return true;
        if (divisor.Mantissa.IsZero)
            return false;
        var shift = Exponent - divisor.Exponent;
        var unit = BigInteger.Abs(divisor.Mantissa);

        // The mantissa has no trailing zero, so a divisor with more decimals scales this one up, and one with fewer can't divide it.
        return shift >= 0 && (Mantissa * BigInteger.ModPow(10, shift, unit) % unit).IsZero;
    }

    public override string ToString() => Exponent switch
    {
        0 => Mantissa.ToString(CultureInfo.InvariantCulture),
        > 0 and < 19 => Scale(Mantissa, Exponent).ToString(CultureInfo.InvariantCulture),
        < 0 and > -19 => WithDecimalPoint(Mantissa, (int)-Exponent),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Mantissa}e{Exponent}"),
    };

    private bool TryGetInt64(out long value)
    {
        value = 0;
        if (Exponent is < 0 or > 9 || Mantissa < int.MinValue || Mantissa > int.MaxValue)
            return false;
        value = (long)Mantissa;
        for (var i = 0; i < Exponent; i++)
            value *= 10;
        return true;
    }

    private static bool TryReadInteger(string text, out JsonNumber number)
    {
        var digits = text.AsSpan();
        var value = BigInteger.Zero;
        if (text.StartsWith("0o", StringComparison.Ordinal))
        {
            foreach (var digit in digits[2..])
                value = (value << 3) + (digit - '0');
        }
        else if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            foreach (var digit in digits[2..])
                value = (value << 4) + Convert.ToInt32(digit.ToString(), 16);
        }
        else if (!BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            number = default;
            return false;
        }

        number = Normalize(value, 0);
        return true;
    }

    private static bool TryReadDecimal(ReadOnlySpan<char> text, out JsonNumber number)
    {
        number = default;
        var exponent = 0L;
        var mark = text.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            exponent = ReadExponent(text[(mark + 1)..]);
            text = text[..mark];
        }

        var point = text.IndexOf('.');
        var fraction = point < 0 ? [] : text[(point + 1)..];
        var whole = point < 0 ? text : text[..point];
        if (!BigInteger.TryParse(string.Concat(whole, fraction), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var mantissa))
            return false;
        number = Normalize(mantissa, exponent - fraction.Length);
        return true;
    }

    private static long ReadExponent(ReadOnlySpan<char> text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
            return Math.Clamp(exponent, -ExponentLimit, ExponentLimit);
        return text.StartsWith('-') ? -ExponentLimit : ExponentLimit;
    }

    private static JsonNumber Normalize(BigInteger mantissa, long exponent)
    {
        if (mantissa.IsZero)
            return default;
        var text = mantissa.ToString(CultureInfo.InvariantCulture);
        var zeros = text.Length - text.AsSpan().TrimEnd('0').Length;
        return zeros == 0 ? new JsonNumber(mantissa, exponent) : new JsonNumber(mantissa / BigInteger.Pow(10, zeros), exponent + zeros);
    }

    private static long DigitCount(BigInteger mantissa) => BigInteger.Abs(mantissa).ToString(CultureInfo.InvariantCulture).Length;

    private static BigInteger Scale(BigInteger mantissa, long zeros) => mantissa * BigInteger.Pow(10, (int)zeros);

    private static string WithDecimalPoint(BigInteger mantissa, int decimals)
    {
        var digits = BigInteger.Abs(mantissa).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return (mantissa.Sign < 0 ? "-" : "") + digits[..^decimals] + "." + digits[^decimals..];
    }
}
