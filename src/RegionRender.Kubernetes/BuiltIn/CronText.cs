using System.Globalization;
using RegionRender.Cel;

namespace RegionRender.Kubernetes;

/// <summary>
/// Schedules as the controllers read them: five fields, names of months and days, <c>@daily</c> and its like, <c>@every 1h</c>, a time zone before
/// (robfig/cron, v3.0.1, parser.go, <c>ParseStandard</c>).
/// </summary>
internal static class CronText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static bool IsValid(string text)
    {
        if (text.StartsWith("TZ=", StringComparison.Ordinal) || text.StartsWith("CRON_TZ=", StringComparison.Ordinal))
        {
            var blank = text.IndexOf(' ', StringComparison.Ordinal);
            if (blank < 0 || !IsZone(text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..blank]))
                return false;
            text = text[blank..].Trim();
        }

        if (text.StartsWith("@every ", StringComparison.Ordinal))
            return CelDuration.Parse(text["@every ".Length..]) is not null;
        if (text.StartsWith('@'))
            return text is "@yearly" or "@annually" or "@monthly" or "@weekly" or "@daily" or "@midnight" or "@hourly";
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return fields.Length == 5
            && IsField(fields[0], 0, 59, []) && IsField(fields[1], 0, 23, []) && IsField(fields[2], 1, 31, [])
            && IsField(fields[3], 1, 12, Months) && IsField(fields[4], 0, 6, Days);
    }

    // Names besides those of the tz database: https://pkg.go.dev/time#LoadLocation.
    private static bool IsZone(string name) => name is "" or "UTC" or "Local" || TimeZones.IsKnown(name);

    private static bool IsField(string field, int least, int most, string[] names) =>
        field.Split(',', StringSplitOptions.RemoveEmptyEntries).All(part => IsRange(part, least, most, names));

    private static bool IsRange(string part, int least, int most, string[] names)
    {
        var step = part.Split('/');
        if (step.Length > 2 || (step.Length == 2 && !(Number(step[1]) is > 0)))
            return false;

        // What follows a star and a hyphen is not read.
        var ends = step[0].Split('-');
        if (ends[0] is "*" or "?")
            return true;
        if (ends.Length > 2)
            return false;
        var from = NumberOrName(ends[0], names, least);
        var to = ends.Length == 2 ? NumberOrName(ends[1], names, least) : from;
        return from >= least && to <= most && from <= to;
    }

    private static int? NumberOrName(string text, string[] names, int first)
    {
        var name = Array.IndexOf(names, text.ToLowerInvariant());
        return name >= 0 ? name + first : Number(text);
    }

    // With a sign, as Go's strconv.Atoi has it. What is too large for here is too large for every field, but a step may be as large as it likes.
    private static int? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : null;
}
