using System.Globalization;

namespace RegionRender.Cel;

/// <summary>A point in time between the years 1 and 9999, to the nanosecond.</summary>
internal sealed record CelTimestamp(long Seconds, int Nanoseconds) : IComparable<CelTimestamp>
{
    private const long Earliest = -62_135_596_800;
    private const long Latest = 253_402_300_799;
    private const long TicksOfEpoch = 621_355_968_000_000_000;

    /// <summary>Null outside the years that a timestamp can stand in.</summary>
    public static CelTimestamp? Create(Int128 nanoseconds)
    {
        var seconds = nanoseconds / CelDuration.Second;
        var rest = (int)(nanoseconds % CelDuration.Second);
        if (rest < 0)
            (seconds, rest) = (seconds - 1, rest + (int)CelDuration.Second);
        return seconds < Earliest || seconds > Latest ? null : new CelTimestamp((long)seconds, rest);
    }

    public Int128 TotalNanoseconds => ((Int128)Seconds * CelDuration.Second) + Nanoseconds;

    /// <summary>Date and time of day, whole seconds, some offset east of Greenwich. Year 0 and 10000 are as close as the type comes.</summary>
    public DateTime At(long offsetSeconds) => new(((Math.Clamp(Seconds + offsetSeconds, Earliest, Latest)) * TimeSpan.TicksPerSecond) + TicksOfEpoch, DateTimeKind.Unspecified);

    public int CompareTo(CelTimestamp? other) => TotalNanoseconds.CompareTo(other?.TotalNanoseconds ?? 0);

    /// <summary>As RFC 3339 writes it, in UTC, with as many digits of the second as it takes.</summary>
    public override string ToString()
    {
        var whole = At(0).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return whole + CelDuration.FractionOf(Nanoseconds) + "Z";
    }
}
