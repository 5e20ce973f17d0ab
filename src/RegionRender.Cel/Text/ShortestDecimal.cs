using System.Globalization;

namespace RegionRender.Cel;

/// <summary>A finite double with as few digits as read back the same: <c>0.Digits × 10^Point</c>.</summary>
internal sealed record ShortestDecimal(bool IsNegative, string Digits, int Point)
{
    public string Sign => IsNegative ? "-" : "";

    public static ShortestDecimal Of(double value)
    {
        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var end = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = end < 0 ? 0 : int.Parse(text.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = end < 0 ? text : text[..end];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var point = (dot < 0 ? all.Length : dot) + exponent - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');
        return new ShortestDecimal(double.IsNegative(value), digits, digits.Length == 0 ? 1 : point);
    }

    /// <summary>Never with an exponent.</summary>
    public string Plain()
    {
        if (Point <= 0)
            return $"{Sign}0.{new string('0', -Point)}{Digits}";
        if (Digits.Length <= Point)
            return Sign + Digits.PadRight(Point, '0');
        return $"{Sign}{Digits[..Point]}.{Digits[Point..]}";
    }

    /// <summary>With an exponent of at least two digits.</summary>
    public string Scientific()
    {
        var exponent = Point - 1;
        var fraction = Digits.Length > 1 ? "." + Digits[1..] : "";
        return $"{Sign}{Digits[..1]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
    }
}
