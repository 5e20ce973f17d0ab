using System.Collections.Frozen;

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
        var isNegative = zone.StartsWith('-');
        if (TimestampParser.TryReadHoursAndMinutes(zone.AsSpan(isNegative || zone.StartsWith('+') ? 1 : 0), out var offset))
            return isNegative ? -offset : offset;
        return Zones.Value.TryGetValue(zone, out var found) ? found.OffsetAt(seconds) : null;
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
