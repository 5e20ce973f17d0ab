using System.Globalization;

namespace RegionRender.Cel;

/// <summary>
/// Reads what RFC 3339 writes, <c>2009-02-13T23:31:30.5+01:00</c>, and what Go's time.Parse takes for it besides: an hour of one
/// digit, a comma before the fraction, an offset of 24 hours or 60 minutes. No leap second, no 24 o'clock, no small letters.
/// </summary>
internal static class TimestampParser
{
    private const int LengthOfDate = 10;

    public static CelTimestamp? Parse(string text)
    {
        if (text.Length <= LengthOfDate || text[LengthOfDate] != 'T' || ParseDate(text.AsSpan(0, LengthOfDate)) is not { } day)
            return null;
        var rest = text.AsSpan(LengthOfDate + 1);
        if (!TryReadHour(ref rest, out var hour) || !TryReadTwo(ref rest, ':', 59, out var minute) || !TryReadTwo(ref rest, ':', 59, out var second))
            return null;
        var nanoseconds = ReadFraction(ref rest);
        if (!TryReadOffset(rest, out var offset))
            return null;
        var seconds = ((day.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond) + (hour * 3600) + (minute * 60) + second - offset;
        return CelTimestamp.Create(((Int128)seconds * CelDuration.Second) + nanoseconds, offset);
    }

    /// <summary>Midnight of a date, as a field of format <c>date</c> holds it.</summary>
    public static CelTimestamp? ParseDay(string text) =>
        ParseDate(text) is { } day ? CelTimestamp.Create((Int128)((day.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond) * CelDuration.Second) : null;

    private static DateTime? ParseDate(ReadOnlySpan<char> text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool TryReadHour(ref ReadOnlySpan<char> text, out int hour)
    {
        var length = text.Length > 1 && char.IsAsciiDigit(text[1]) ? 2 : 1;
        if (!TryReadNumber(text[..Math.Min(length, text.Length)], 23, out hour))
            return false;
        text = text[length..];
        return true;
    }

    private static bool TryReadTwo(ref ReadOnlySpan<char> text, char before, int largest, out int number)
    {
        number = 0;
        if (text.Length < 3 || text[0] != before || !TryReadNumber(text[1..3], largest, out number))
            return false;
        text = text[3..];
        return true;
    }

    // Digits beyond the nanosecond are read and dropped.
    private static int ReadFraction(ref ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] is not ('.' or ',') || !char.IsAsciiDigit(text[1]))
            return 0;
        var (nanoseconds, position) = (0, 1);
        for (var unit = 100_000_000; position < text.Length && char.IsAsciiDigit(text[position]); position++, unit /= 10)
            nanoseconds += (text[position] - '0') * unit;
        text = text[position..];
        return nanoseconds;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        if (text is "Z")
            return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':' || !TryReadNumber(text[1..3], 24, out var hours) || !TryReadNumber(text[4..], 60, out var minutes))
            return false;
        seconds = ((hours * 3600) + (minutes * 60)) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, int largest, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= largest;
}
