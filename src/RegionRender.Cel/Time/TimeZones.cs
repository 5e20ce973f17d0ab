namespace RegionRender.Cel;

/// <summary>Offsets of time zones.</summary>
internal static class TimeZones
{
    /// <summary>Seconds east of Greenwich at a point in time, or null if there is no such zone: <c>UTC</c>, <c>-08:30</c>, <c>Europe/Berlin</c>.</summary>
    public static long? OffsetAt(string zone, long seconds)
    {
        if (zone is "" or "UTC")
            return 0;
        var isNegative = zone.StartsWith('-');
        if (TimestampParser.TryReadHoursAndMinutes(zone.AsSpan(isNegative || zone.StartsWith('+') ? 1 : 0), out var offset))
            return isNegative ? -offset : offset;
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? (long)found.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(seconds)).TotalSeconds
            : null;
    }
}
