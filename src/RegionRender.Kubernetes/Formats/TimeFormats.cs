using System.Globalization;

namespace RegionRender.Kubernetes;

/// <summary>Dates and times in the notations of RFC 3339.</summary>
internal static class TimeFormats
{
    public static bool IsDate(string text) => IsDate(text.AsSpan());

    public static bool IsDateTime(string text)
    {
        var mark = text.AsSpan().IndexOfAny('T', 't');
        return mark > 0 && IsDate(text.AsSpan(0, mark)) && IsTime(text.AsSpan(mark + 1));
    }

    private static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-'
        && IsNumber(text[..4], 0, 9999) && IsNumber(text[5..7], 1, 12)
        && IsNumber(text[8..], 1, DaysIn(text[..4], text[5..7]));

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 9 || text[2] != ':' || text[5] != ':')
            return false;
        if (!IsNumber(text[..2], 0, 23) || !IsNumber(text[3..5], 0, 59) || !IsNumber(text[6..8], 0, 60))
            return false;
        var zone = text[8..];
        if (zone[0] == '.')
        {
            var digits = zone[1..].IndexOfAnyExceptInRange('0', '9');
            if (digits <= 0)
                return false;
            zone = zone[(digits + 1)..];
        }

        if (!TryReadZone(zone, out var minutesEast))
            return false;

        // A leap second stands at the end of a day in UTC only.
        var minuteOfDay = (int.Parse(text[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(text[3..5], CultureInfo.InvariantCulture);
        return text[6] != '6' || (minuteOfDay - minutesEast + 2880) % 1440 == 1439;
    }

    private static bool TryReadZone(ReadOnlySpan<char> zone, out int minutesEast)
    {
        minutesEast = 0;
        if (zone is "Z" or "z")
            return true;
        if (zone.Length != 6 || zone[0] is not ('+' or '-') || zone[3] != ':' || !IsNumber(zone[1..3], 0, 23) || !IsNumber(zone[4..], 0, 59))
            return false;
        minutesEast = (int.Parse(zone[1..3], CultureInfo.InvariantCulture) * 60) + int.Parse(zone[4..], CultureInfo.InvariantCulture);
        minutesEast = zone[0] == '-' ? -minutesEast : minutesEast;
        return true;
    }

    private static int DaysIn(ReadOnlySpan<char> year, ReadOnlySpan<char> month)
    {
        // .NET has no year 0, which is a leap year like 2000.
        var number = int.Parse(year, CultureInfo.InvariantCulture);
        return DateTime.DaysInMonth(number == 0 ? 2000 : number, int.Parse(month, CultureInfo.InvariantCulture));
    }

    private static bool IsNumber(ReadOnlySpan<char> text, int minimum, int maximum) =>
        IsDigits(text) && int.Parse(text, CultureInfo.InvariantCulture) is var number && number >= minimum && number <= maximum;

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
