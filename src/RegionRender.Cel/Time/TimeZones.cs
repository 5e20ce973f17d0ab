using System.Collections.Frozen;
using System.Globalization;

namespace RegionRender.Cel;

/// <summary>Offsets of time zones. The tz database comes with us, so that every machine gives the same answer; before 1970 it knows standard time only.</summary>
internal static class TimeZones
{
    private const string ZonesResource = "RegionRender.Cel.Time.zones.txt";

    private static readonly Lazy<FrozenDictionary<string, TimeZoneRecord>> Zones = new(Read);

    /// <summary>Seconds east of Greenwich at a point in time, or null if there is no such zone: <c>UTC</c>, <c>-08:30</c>, <c>Europe/Berlin</c>.</summary>
    public static long? OffsetAt(string zone, long seconds)
    {
        if (zone is "" or "UTC")
            return 0;
        var colon = zone.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
            return ParseOffset(zone.AsSpan(0, colon), zone.AsSpan(colon + 1), zone[0] == '-');
        return Zones.Value.TryGetValue(zone, out var found) ? found.OffsetAt(seconds) : null;
    }

    // As cel-go reads it: any two whole numbers, each with a sign if it likes; the minutes go the way of the hours.
    public static bool IsKnown(string zone) => Zones.Value.ContainsKey(zone);

    private static long? ParseOffset(ReadOnlySpan<char> hours, ReadOnlySpan<char> minutes, bool isNegative)
    {
        if (!int.TryParse(hours, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(minutes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minute))
        {
            return null;
        }

        return (hour * 3600L) + (isNegative ? -60L : 60L) * minute;
    }

    private static FrozenDictionary<string, TimeZoneRecord> Read()
    {
        using var stream = typeof(TimeZones).Assembly.GetManifestResourceStream(ZonesResource) ?? throw new InvalidOperationException($"{ZonesResource} is not embedded");
        using var reader = new StreamReader(stream);
        var zones = new Dictionary<string, TimeZoneRecord>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            var zone = TimeZoneRecord.Parse(words.AsSpan(1));
            foreach (var name in words[0].Split(','))
                zones[name] = zone;
        }

        return zones.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
