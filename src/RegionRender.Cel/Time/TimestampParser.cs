using System.Globalization;

namespace RegionRender.Cel;

/// <summary>Reads what RFC 3339 writes: <c>2009-02-13T23:31:30.5+01:00</c>.</summary>
internal static class TimestampParser
{
    private const int LengthOfSeconds = 19;

    public static CelTimestamp? Parse(string text)
    {
        if (text.Length <= LengthOfSeconds
            || !DateTime.TryParseExact(text.AsSpan(0, LengthOfSeconds), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return null;
        }

        var position = LengthOfSeconds;
        if (!TryReadFraction(text, ref position, out var nanoseconds) || !TryReadOffset(text.AsSpan(position), out var offset))
            return null;
        var seconds = (local.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
        return CelTimestamp.Create(((Int128)(seconds - offset) * CelDuration.Second) + nanoseconds);
    }

    // Digits beyond the nanosecond are read and dropped.
    private static bool TryReadFraction(string text, ref int position, out int nanoseconds)
    {
        nanoseconds = 0;
        if (text[position] is not ('.' or ','))
            return true;
        var start = ++position;
        for (var unit = 100_000_000; position < text.Length && char.IsAsciiDigit(text[position]); position++, unit /= 10)
            nanoseconds += (text[position] - '0') * unit;
        return position > start && position < text.Length;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        if (text is "Z")
            return true;
        return text.Length == 6 && text[0] is '+' or '-' && TryReadHoursAndMinutes(text[1..], out seconds) && (text[0] == '+' || (seconds = -seconds) <= 0);
    }

    /// <summary>Reads <c>hh:mm</c>.</summary>
    public static bool TryReadHoursAndMinutes(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        if (text.Length != 5 || text[2] != ':' || !TryReadNumber(text[..2], 24, out var hours) || !TryReadNumber(text[3..], 59, out var minutes))
            return false;
        seconds = (hours * 3600) + (minutes * 60);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, int largest, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= largest;
}
