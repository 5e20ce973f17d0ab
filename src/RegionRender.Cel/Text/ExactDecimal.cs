using System.Globalization;
using System.Numerics;

namespace RegionRender.Cel;

/// <summary>
/// A finite double with every digit that it has: <c>0.Digits × 10^Point</c>. Rounding goes by those digits, and to the even
/// neighbour from the exact middle; .NET's own formats round the middle away from zero.
/// </summary>
internal sealed record ExactDecimal(double Value, string Digits, int Point)
{
    private string Sign => double.IsNegative(Value) ? "-" : "";

    public static ExactDecimal Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        if (exponent == 0)
            exponent++;
        else
            mantissa |= 1L << 52;
        exponent -= 1075;
        // m × 2^-k is m × 5^k with the point k digits to the left.
        var integer = exponent >= 0 ? (BigInteger)mantissa << exponent : mantissa * BigInteger.Pow(5, -exponent);
        var digits = integer.ToString(CultureInfo.InvariantCulture);
        return mantissa == 0 ? new ExactDecimal(value, "", 0) : new ExactDecimal(value, digits, digits.Length - Math.Max(0, -exponent));
    }

    public string Fixed(int precision)
    {
        var (digits, point) = Rounded(Point + precision);
        return Sign + Plain(digits, point, precision);
    }

    public string Scientific(int precision)
    {
        var (digits, point) = Rounded(precision + 1);
        var exponent = digits.Length == 0 ? 0 : point - 1;
        var padded = digits.PadRight(precision + 1, '0');
        var fraction = precision == 0 ? "" : "." + padded[1..];
        return $"{Sign}{padded[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
    }

    // To a number of digits, which may be none or fewer.
    private (string Digits, int Point) Rounded(int count)
    {
        if (count >= Digits.Length)
            return (Digits, Point);
        if (count < 0)
            return ("", 0);
        var middle = Digits[count].CompareTo('5');
        if (middle == 0 && Digits.AsSpan(count + 1).ContainsAnyExcept('0'))
            middle = 1;
        var isOdd = count > 0 && (Digits[count - 1] - '0') % 2 == 1;
        var kept = count == 0 ? BigInteger.Zero : BigInteger.Parse(Digits.AsSpan(0, count), NumberStyles.None, CultureInfo.InvariantCulture);
        if (middle > 0 || (middle == 0 && isOdd))
            kept++;
        if (kept.IsZero)
            return ("", 0);
        var digits = kept.ToString(CultureInfo.InvariantCulture);
        return (digits, Point + digits.Length - count);
    }

    private static string Plain(string digits, int point, int decimals)
    {
        var whole = point <= 0 ? "0" : digits.PadRight(point, '0')[..point];
        if (decimals == 0)
            return whole;
        var fraction = point >= digits.Length ? "" : point < 0 ? new string('0', Math.Min(-point, decimals)) + digits : digits[point..];
        return whole + "." + fraction.PadRight(decimals, '0')[..decimals];
    }
}
