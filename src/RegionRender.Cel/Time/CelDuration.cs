using System.Buffers;
using System.Globalization;

namespace RegionRender.Cel;

/// <summary>Durations as text; they are nanoseconds in 64 bits, 292 years either way, as in the reference implementation.</summary>
internal static class CelDuration
{
    public const long Second = 1_000_000_000;

    private static readonly Int128 Largest = (Int128)long.MaxValue + 1;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create(".0123456789");

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
            if (ReadPart(ref rest) is not { } part || (total += part) > Largest)
                return null;
        }

        total = isNegative ? -total : total;
        return total <= long.MaxValue ? (long)total : null;
    }

    /// <summary>Seconds, to the digits that a double has, as the reference implementation writes them.</summary>
    public static string Format(long nanoseconds) => ShortestDecimal.Of(TotalSeconds(nanoseconds)).Plain() + "s";

    private static double TotalSeconds(long nanoseconds) => (nanoseconds / Second) + ((nanoseconds % Second) / 1e9);

    /// <summary>Nanoseconds as the digits behind the point of a second; nothing for none.</summary>
    public static string FractionOf(int nanoseconds) =>
        nanoseconds == 0 ? "" : "." + nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');

    // The whole part counts exactly; of the fraction as much as floating point gives, as Go's time.ParseDuration has it.
    private static Int128? ReadPart(ref ReadOnlySpan<char> text)
    {
        var whole = TakeDigits(ref text);
        var fraction = text.StartsWith(".") ? TakeFraction(ref text) : [];
        if ((whole.IsEmpty && fraction.IsEmpty) || UnitOf(TakeUnit(ref text)) is not { } unit)
            return null;
        if (!UInt128.TryParse(whole.IsEmpty ? "0" : whole, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count * (UInt128)unit > (UInt128)Largest)
            return null;
        return (Int128)(count * (UInt128)unit) + FractionOf(fraction, unit);
    }

    private static ReadOnlySpan<char> TakeFraction(ref ReadOnlySpan<char> text)
    {
        text = text[1..];
        return TakeDigits(ref text);
    }

    private static ReadOnlySpan<char> TakeDigits(ref ReadOnlySpan<char> text) => Take(ref text, text.IndexOfAnyExceptInRange('0', '9'));

    private static ReadOnlySpan<char> TakeUnit(ref ReadOnlySpan<char> text) => Take(ref text, text.IndexOfAny(NumberCharacters));

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> text, int length)
    {
        var taken = length < 0 ? text : text[..length];
        text = text[taken.Length..];
        return taken;
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

    private static long FractionOf(ReadOnlySpan<char> digits, long unit)
    {
        var (value, scale) = (0UL, 1.0);
        foreach (var digit in digits)
        {
            if (value > long.MaxValue / 10)
                break;
            value = (value * 10) + (ulong)(digit - '0');
            scale *= 10;
        }

        return (long)(value * (unit / scale));
    }
}
