using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>The parts of timestamps, in UTC or a given time zone, and of durations.</summary>
internal static class TimeFunctions
{
    public static ImmutableArray<Overload> Overloads { get; } =
    [
        .. Part("getFullYear", (time, _) => time.Year),
        .. Part("getMonth", (time, _) => time.Month - 1),
        .. Part("getDate", (time, _) => time.Day),
        .. Part("getDayOfMonth", (time, _) => time.Day - 1),
        .. Part("getDayOfYear", (time, _) => time.DayOfYear - 1),
        .. Part("getDayOfWeek", (time, _) => (int)time.DayOfWeek),
        .. Part("getHours", (time, _) => time.Hour),
        .. Part("getMinutes", (time, _) => time.Minute),
        .. Part("getSeconds", (time, _) => time.Second),
        .. Part("getMilliseconds", (_, nanoseconds) => nanoseconds / 1_000_000),
        Total("getHours", nanoseconds => nanoseconds / (3600 * CelDuration.Second)),
        Total("getMinutes", nanoseconds => nanoseconds / (60 * CelDuration.Second)),
        Total("getSeconds", nanoseconds => nanoseconds / CelDuration.Second),
        Total("getMilliseconds", nanoseconds => nanoseconds % CelDuration.Second / 1_000_000),
    ];

    private static Overload[] Part(string name, Func<DateTime, int, int> part) =>
    [
        Member(name, [CelType.Timestamp], CelType.Int, arguments => PartAt(arguments[0], 0, part)),
        Member(name, [CelType.Timestamp, CelType.String], CelType.Int, arguments => TimeZones.OffsetAt(arguments[1].AsString(), arguments[0].AsTimestamp()?.Seconds ?? 0) is { } offset
            ? PartAt(arguments[0], offset, part)
            : CelValue.Error($"'{arguments[1].AsString()}' is no time zone")),
    ];

    private static CelValue PartAt(CelValue timestamp, long offset, Func<DateTime, int, int> part) => timestamp.AsTimestamp() is { } time
        ? CelValue.Int(part(time.At(offset), time.Nanoseconds))
        : CelValue.NoSuchOverload;

    private static Overload Total(string name, Func<long, long> part) =>
        Member(name, [CelType.Duration], CelType.Int, arguments => CelValue.Int(part(arguments[0].AsNanoseconds())));
}
