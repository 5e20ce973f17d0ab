using System.Globalization;
using RegionRender.Cel;

namespace RegionRender.Kubernetes;

/// <summary>Times and durations as the API server's Go packages read them: less strictly than RFC 3339 and Go itself.</summary>
internal static class GoTimeFormats
{
    private static readonly string[] ShortUnits = ["ns", "us", "µs", "ms", "s", "m", "h", "hr", "d", "w", "wk"];

    private static readonly string[] LongUnits = ["nano", "micro", "milli", "sec", "min", "hour", "day", "week"];

    /// <summary>A date, a 'T', and a time that has no leap seconds; a further 'T' and what follows is not looked at.</summary>
    public static bool IsDateTime(string text)
    {
        var parts = text.ToLowerInvariant().Split('t');
        return parts.Length > 1 && TimeFormats.IsDate(parts[0]) && IsTime(parts[1]);
    }

    /// <summary>A duration of Go, or any text with a count and a unit in it, such as <c>2 weeks, 3 days</c>.</summary>
    public static bool IsDuration(string text) => CelDuration.Parse(text) is not null || HasCountWithUnit(text);

    private static bool IsTime(ReadOnlySpan<char> time)
    {
        if (time.Length < 9 || time[2] != ':' || time[5] != ':' || !IsPair(time[..2], "23") || !IsPair(time[3..5], "59") || !IsPair(time[6..8], "59"))
            return false;
        var rest = time[8..];
        var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');

        // Whatever character stands before it begins a fraction, but for the end of a line.
        return IsZone(rest) || (digits > 0 && rest[0] != '\n' && IsZone(rest[(1 + digits)..]));
    }

    private static bool IsZone(ReadOnlySpan<char> zone) =>
        zone is "z" || (zone.Length == 6 && zone[0] is '+' or '-' && zone[3] == ':' && IsPair(zone[1..3], "99") && IsPair(zone[4..], "99"));

    private static bool IsPair(ReadOnlySpan<char> digits, string most) =>
        !digits.ContainsAnyExceptInRange('0', '9') && digits.SequenceCompareTo(most) <= 0;

    private static bool HasCountWithUnit(string text)
    {
        var isFound = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var start = i;
            i = SkipWhile(text, i, char.IsAsciiDigit);
            var unit = SkipWhile(text, i, character => character is ' ' or '\t' or '\n' or '\f' or '\r');
            var end = SkipWhile(text, unit, character => char.IsAsciiLetter(character) || character == 'µ');
            if (end > unit && !long.TryParse(text.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                return false;
            isFound |= end > unit && IsUnit(text[unit..end].ToLowerInvariant());
            i = (end > unit ? end : i) - 1;
        }

        return isFound;
    }

    private static int SkipWhile(string text, int from, Func<char, bool> isSkipped)
    {
        while (from < text.Length && isSkipped(text[from]))
            from++;
        return from;
    }

    private static bool IsUnit(string unit) => ShortUnits.Contains(unit) || Array.Exists(LongUnits, name => unit.StartsWith(name, StringComparison.Ordinal));
}
