using System.Globalization;

namespace RegionRender.Cel;

/// <summary>Durations as text; they are nanoseconds in 64 bits, 292 years either way, as in the reference implementation.</summary>
internal static class CelDuration
{
    public const long Second = 1_000_000_000;

    // The micro sign and the Greek letter are both in use.
    private static readonly (string Unit, long Nanoseconds)[] Units =
    [
        ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", Second), ("m", 60 * Second), ("h", 3600 * Second),
    ];

    /// <summary>Reads <c>1h30m</c>, <c>-1.5s</c> and the like; null if it is no duration or beyond the range.</summary>
    public static long? Parse(string text)
    {
        var rest = text.AsSpan();
        var isNegative = rest.StartsWith("-");
        if (rest.Length > 0 && rest[0] is '-' or '+')
            rest = rest[1..];
        if (rest is "0")
            return 0;
        if (rest.IsEmpty)
            return null;

        Int128 total = 0;
        while (!rest.IsEmpty)
        {
            if (ReadPart(ref rest) is not { } part || (total += part) > (Int128)long.MaxValue + 1)
                return null;
        }

        total = isNegative ? -total : total;
        return total <= long.MaxValue ? (long)total : null;
    }

    /// <summary>Seconds, exactly.</summary>
    public static string Format(long nanoseconds)
    {
        var magnitude = nanoseconds < 0 ? (ulong)-(Int128)nanoseconds : (ulong)nanoseconds;
        var seconds = (magnitude / (ulong)Second).ToString(CultureInfo.InvariantCulture);
        return (nanoseconds < 0 ? "-" : "") + seconds + FractionOf((int)(magnitude % (ulong)Second)) + "s";
    }

    /// <summary>Nanoseconds as the digits behind the point of a second; nothing for none.</summary>
    public static string FractionOf(int nanoseconds) =>
        nanoseconds == 0 ? "" : "." + nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');

    private static Int128? ReadPart(ref ReadOnlySpan<char> text)
    {
        var whole = CountDigits(text);
        var fraction = whole < text.Length && text[whole] == '.' ? CountDigits(text[(whole + 1)..]) : 0;
        var length = whole < text.Length && text[whole] == '.' ? whole + 1 + fraction : whole;
        if (whole + fraction == 0 || whole > 20)
            return null;
        var letters = text[length..];
        var unitLength = letters.IndexOfAnyInRange('0', '9') is var digit && digit < 0 ? letters.Length : digit;
        if (letters[..unitLength].IndexOf('.') is var point and >= 0)
            unitLength = point;
        if (UnitOf(letters[..unitLength]) is not { } unit)
            return null;
        var value = (whole == 0 ? 0 : Int128.Parse(text[..whole], NumberStyles.None, CultureInfo.InvariantCulture)) * unit;
        value += Fraction(text.Slice(Math.Min(whole + 1, text.Length), fraction), unit);
        text = letters[unitLength..];
        return value;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static long? UnitOf(ReadOnlySpan<char> name)
    {
        foreach (var (unit, nanoseconds) in Units)
        {
            if (name.SequenceEqual(unit))
                return nanoseconds;
        }

        return null;
    }

    // More digits than a nanosecond of an hour has change nothing.
    private static Int128 Fraction(ReadOnlySpan<char> digits, long unit)
    {
        var significant = digits[..Math.Min(digits.Length, 18)];
        if (significant.IsEmpty)
            return 0;
        var scale = (Int128)1;
        for (var i = 0; i < significant.Length; i++)
            scale *= 10;
        return (Int128)long.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture) * unit / scale;
    }
}
