using System.Globalization;

namespace RegionRender.Cel;

/// <summary>Doubles as text the way the reference implementation writes them: shortest digits, an exponent below 1e-4 and from 1e6.</summary>
internal static class DoubleText
{
    public static string Of(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "+Inf" : "-Inf";
        var scientific = value.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = value == 0 ? 0 : int.Parse(scientific.AsSpan(scientific.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var (sign, digits) = DigitsOf(shortest);
        if (exponent is < -4 or >= 6)
            return sign + Mantissa(digits) + "e" + (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        return sign + Plain(digits, exponent);
    }

    // All significant digits, without point, exponent, and zeros at either end.
    private static (string Sign, string Digits) DigitsOf(string text)
    {
        var sign = text.StartsWith('-') ? "-" : "";
        var end = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = text.AsSpan(sign.Length, (end < 0 ? text.Length : end) - sign.Length).ToString();
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        return (sign, digits.Length == 0 ? "0" : digits);
    }

    private static string Mantissa(string digits) => digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
            return "0." + new string('0', -exponent - 1) + digits;
        if (digits.Length <= exponent + 1)
            return digits.PadRight(exponent + 1, '0');
        return digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }
}
