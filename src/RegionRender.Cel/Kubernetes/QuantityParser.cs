using System.Globalization;
using System.Numerics;

namespace RegionRender.Cel;

/// <summary>Reads quantities: <c>1.5G</c>, <c>200k</c>, <c>12Mi</c>, <c>3e2</c>, with the quirks of the server's reader.</summary>
internal static class QuantityParser
{
    private const int DigitsOf64Bits = 18;
    private const int Nano = -9;

    // Beyond any amount; where the server would multiply by it, and never come back.
    private const int LargestExponent = 1_000;

    public static Quantity? Parse(string text)
    {
        if (text.Length is 0 or > LargestExponent)
            return null;
        var isNegative = text[0] == '-';
        var position = text[0] is '-' or '+' ? 1 : 0;
        while (position < text.Length && text[position] == '0')
            position++;
        var whole = Digits(text, ref position);
        var fraction = "";
        if (position < text.Length && text[position] == '.')
        {
            position++;
            fraction = Digits(text, ref position);
        }

        if (TryReadSuffix(text[position..]) is not var (isBinary, exponent))
            return null;
        var digits = BigInteger.Parse("0" + whole + fraction, CultureInfo.InvariantCulture);
        var signed = isNegative ? -digits : digits;
        var length = Math.Max(1, whole.Length) + fraction.Length;
        return isBinary ? Binary(signed, fraction.Length, exponent, length) : Decimal(signed, exponent - fraction.Length, length);
    }

    private static Quantity Decimal(BigInteger value, int scale, int length) =>
        length <= DigitsOf64Bits && scale >= Nano ? new Quantity(value, scale, true) : RoundUp(value, scale);

    // Large or broken binary amounts are capped at 64 bits.
    private static Quantity Binary(BigInteger value, int decimals, int exponent, int length)
    {
        var shifted = value << exponent;
        if (decimals == 0 && 15 - length - (exponent * 3 / 10) - 1 >= 0)
            return new Quantity(shifted, 0, true);
        var rounded = RoundUp(shifted, -decimals);
        var limit = new Quantity(long.MaxValue, 0, false);
        var magnitude = rounded with { Value = BigInteger.Abs(rounded.Value) };
        return magnitude.CompareTo(limit) > 0 ? limit with { Value = limit.Value * rounded.Value.Sign } : rounded;
    }

    // Away from zero, to the billionth: a little of something is never nothing.
    private static Quantity RoundUp(BigInteger value, int scale)
    {
        if (scale >= Nano)
            return new Quantity(value, scale, false);
        var quotient = BigInteger.DivRem(value, BigInteger.Pow(10, Nano - scale), out var rest);
        return new Quantity(rest.IsZero ? quotient : quotient + value.Sign, Nano, false);
    }

    private static string Digits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
            position++;
        return text[start..position];
    }

    private static (bool IsBinary, int Exponent)? TryReadSuffix(string suffix) => suffix switch
    {
        "" => (false, 0),
        "n" => (false, -9),
        "u" => (false, -6),
        "m" => (false, -3),
        "k" => (false, 3),
        "M" => (false, 6),
        "G" => (false, 9),
        "T" => (false, 12),
        "P" => (false, 15),
        "E" => (false, 18),
        "Ki" => (true, 10),
        "Mi" => (true, 20),
        "Gi" => (true, 30),
        "Ti" => (true, 40),
        "Pi" => (true, 50),
        "Ei" => (true, 60),
        _ when suffix[0] is 'e' or 'E' && long.TryParse(suffix.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) =>
            (false, (int)Math.Clamp(exponent, -LargestExponent, LargestExponent)),
        _ => null,
    };
}
