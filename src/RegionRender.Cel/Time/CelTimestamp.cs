using System.Globalization;

namespace RegionRender.Cel;

/// <summary>
/// A point in time between the years 1 and 9999, to the nanosecond. The offset that it was written with comes back in its text, and
/// nowhere else: its parts are those in UTC, and two that mean the same time are equal, as the API server has it.
/// </summary>
internal sealed record CelTimestamp(long Seconds, int Nanoseconds, int Offset) : IComparable<CelTimestamp>
{
    private const long Earliest = -62_135_596_800;
    private const long Latest = 253_402_300_799;
    private const long TicksOfEpoch = 621_355_968_000_000_000;

    /// <summary>Null outside the years that a timestamp can stand in.</summary>
    public static CelTimestamp? Create(Int128 nanoseconds, int offset = 0)
    {
        var seconds = nanoseconds / CelDuration.Second;
        var rest = (int)(nanoseconds % CelDuration.Second);
        if (rest < 0)
            (seconds, rest) = (seconds - 1, rest + (int)CelDuration.Second);
        return seconds < Earliest || seconds > Latest ? null : new CelTimestamp((long)seconds, rest, offset);
    }

    public Int128 TotalNanoseconds => ((Int128)Seconds * CelDuration.Second) + Nanoseconds;

    /// <summary>Date and time of day, whole seconds, some offset east of Greenwich. Year 0 and 10000 are as close as the type comes.</summary>
    public DateTime At(long offsetSeconds) => new((Math.Clamp(Seconds + offsetSeconds, Earliest, Latest) * TimeSpan.TicksPerSecond) + TicksOfEpoch, DateTimeKind.Unspecified);

    public int CompareTo(CelTimestamp? other) => TotalNanoseconds.CompareTo(other?.TotalNanoseconds ?? 0);

    public bool Equals(CelTimestamp? other) => other is not null && Seconds == other.Seconds && Nanoseconds == other.Nanoseconds;

    public override int GetHashCode() => HashCode.Combine(Seconds, Nanoseconds);

    /// <summary>As RFC 3339 writes it, with as many digits of the second as it takes.</summary>
    public override string ToString()
    {
        var whole = At(Offset).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return whole + CelDuration.FractionOf(Nanoseconds) + ZoneText();
    }

    private string ZoneText()
    {
        if (Offset == 0)
            return "Z";
        var minutes = Math.Abs(Offset) / 60;
        return string.Create(CultureInfo.InvariantCulture, $"{(Offset < 0 ? '-' : '+')}{minutes / 60:00}:{minutes % 60:00}");
    }
}
