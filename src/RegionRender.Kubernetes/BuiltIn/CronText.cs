using System.Globalization;
using RegionRender.Cel;

namespace RegionRender.Kubernetes;

/// <summary>Schedules as the controllers read them: five fields, names of months and days, <c>@daily</c> and its like, <c>@every 1h</c>, a time zone before.</summary>
internal static class CronText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static bool IsValid(string text)
    {
        if (text.StartsWith("TZ=", StringComparison.Ordinal) || text.StartsWith("CRON_TZ=", StringComparison.Ordinal))
        {
            var blank = text.IndexOf(' ', StringComparison.Ordinal);
            if (blank < 0)
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

    private static bool IsField(string field, int least, int most, string[] names) => field.Split(',').All(part => IsRange(part, least, most, names));

    private static bool IsRange(string part, int least, int most, string[] names)
    {
        var step = part.Split('/');
        if (step.Length > 2 || (step.Length == 2 && !(Number(step[1], [], 0) is > 0)))
            return false;
        if (step[0] is "*" or "?")
            return true;
        var ends = step[0].Split('-');
        if (ends.Length > 2)
            return false;
        var from = Number(ends[0], names, least);
        var to = ends.Length == 2 ? Number(ends[1], names, least) : from;
        return from >= least && to <= most && from <= to;
    }

    private static int? Number(string text, string[] names, int first)
    {
        var name = Array.IndexOf(names, text.ToLowerInvariant());
        if (name >= 0)
            return name + first;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
