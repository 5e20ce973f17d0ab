using System.Buffers;
using System.Globalization;

namespace RegionRender.Cel;

/// <summary>When the clocks change every year, as POSIX writes it: <c>CET-1CEST,M3.5.0,M10.5.0/3</c>. Offsets are written west of Greenwich.</summary>
internal sealed record TimeZoneRule(long Standard, long Summer, TimeZoneRule.Day? SummerStart, TimeZoneRule.Day? SummerEnd)
{
    private const long Hour = 3600;
    private static readonly SearchValues<char> TimeCharacters = SearchValues.Create("-0123456789:");
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static TimeZoneRule Parse(string text)
    {
        var parts = text.Split(',');
        var rest = parts[0].AsSpan();
        SkipName(ref rest);
        var standard = -ReadTime(ref rest);
        if (parts.Length < 3)
            return new TimeZoneRule(standard, standard, null, null);
        SkipName(ref rest);
        var summer = rest.IsEmpty ? standard + Hour : -ReadTime(ref rest);
        return new TimeZoneRule(standard, summer, Day.Parse(parts[1]), Day.Parse(parts[2]));
    }

    public long OffsetAt(long seconds)
    {
        if (SummerStart is null || SummerEnd is null)
            return Standard;
        var year = DateTime.UnixEpoch.AddSeconds(seconds + Standard).Year;
        // Each change is told in the time that holds before it.
        var start = SummerStart.In(year) - Standard;
        var end = SummerEnd.In(year) - Summer;
        var isSummer = start < end ? seconds >= start && seconds < end : seconds >= start || seconds < end;
        return isSummer ? Summer : Standard;
    }

    // Names are letters, or anything in angle brackets.
    private static void SkipName(ref ReadOnlySpan<char> text)
    {
        var end = text[0] == '<' ? text.IndexOf('>') + 1 : text.IndexOfAnyExcept(Letters);
        text = end < 0 ? [] : text[end..];
    }

    // [-]h[:m[:s]]
    private static long ReadTime(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(TimeCharacters);
        var time = end < 0 ? text : text[..end];
        text = text[time.Length..];
        var isNegative = time[0] == '-';
        var (seconds, unit) = (0L, Hour);
        foreach (var range in time.TrimStart('-').Split(':'))
        {
            seconds += unit * long.Parse(time.TrimStart('-')[range], NumberStyles.None, CultureInfo.InvariantCulture);
            unit /= 60;
        }

        return isNegative ? -seconds : seconds;
    }

    /// <summary>A weekday of a month, the fifth being the last, and a time of day that may reach into other days.</summary>
    internal sealed record Day(int Month, int Week, int Weekday, long Time)
    {
        public static Day Parse(string text)
        {
            var parts = text[1..].Split('/');
            var numbers = Array.ConvertAll(parts[0].Split('.'), part => int.Parse(part, CultureInfo.InvariantCulture));
            var time = parts.Length > 1 ? parts[1].AsSpan() : "2";
            return new Day(numbers[0], numbers[1], numbers[2], ReadTime(ref time));
        }

        /// <summary>Local seconds since the start of 1970.</summary>
        public long In(int year)
        {
            var first = new DateTime(year, Month, 1, 0, 0, 0, DateTimeKind.Utc);
            var day = first.AddDays((Weekday - (int)first.DayOfWeek + 7) % 7);
            for (var week = 1; week < Week && day.AddDays(7).Month == Month; week++)
                day = day.AddDays(7);
            return ((day.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond) + Time;
        }
    }
}
