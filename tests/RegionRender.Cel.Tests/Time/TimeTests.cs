using System.Globalization;

namespace RegionRender.Cel.Tests.Time;

public sealed class TimeTests
{
    [Theory]
    [InlineData("2024-03-31T00:59:59Z", "Europe/Berlin", 1)]
    [InlineData("2024-03-31T01:00:00Z", "Europe/Berlin", 3)]
    [InlineData("2024-10-27T00:59:59Z", "Europe/Berlin", 2)]
    [InlineData("2024-10-27T01:00:00Z", "Europe/Berlin", 2)]
    [InlineData("1985-07-01T12:00:00Z", "Europe/Berlin", 14)]
    [InlineData("2050-07-01T12:00:00Z", "America/New_York", 8)]
    [InlineData("2050-01-01T12:00:00Z", "Australia/Sydney", 23)]
    [InlineData("2024-01-01T12:00:00Z", "Europe/Dublin", 12)]
    [InlineData("2024-07-01T12:00:00Z", "Europe/Dublin", 13)]
    [InlineData("2024-07-01T12:00:00Z", "Asia/Tokyo", 21)]
    [InlineData("1950-01-01T12:00:00Z", "Asia/Tokyo", 21)]
    [InlineData("2024-07-01T12:00:00Z", "+05:30", 17)]
    [InlineData("2024-07-01T12:00:00Z", "-05:30", 6)]
    [InlineData("2024-07-01T12:00:00Z", "5:30", 17)]
    [InlineData("2024-07-01T12:00:00Z", "-00:30", 11)]
    [InlineData("2024-07-01T12:00:00Z", "1:90", 14)]
    [InlineData("2024-07-01T12:00:00Z", "", 12)]
    public void An_hour_is_told_in_its_zone(string time, string zone, int hour) =>
        Assert.Equal(hour, Cel.ValueOf($"timestamp('{time}').getHours('{zone}')").AsInt64());

    [Fact]
    public void An_unknown_zone_is_an_error() =>
        Assert.Equal("'Mars/Olympus' is no time zone", Cel.Evaluate("timestamp(0).getHours('Mars/Olympus')").Error?.Message);

    // Where this machine knows time zones, they are those that we bring; a newer database may differ in what is yet to come.
    [Fact]
    public void The_zones_are_those_of_the_tz_database()
    {
        var differences = new List<string>();
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId && TimeZones.OffsetAt(zone.Id, 0) is not null))
        {
            for (var time = new DateTime(1970, 1, 2, 0, 0, 0, DateTimeKind.Utc); time.Year < 2025; time = time.AddDays(37).AddMinutes(11))
            {
                var seconds = (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
                var expected = (long)zone.GetUtcOffset(time).TotalSeconds;
                if (TimeZones.OffsetAt(zone.Id, seconds) is var actual && Math.Abs((actual ?? 0) - expected) >= 60)
                    differences.Add(string.Create(CultureInfo.InvariantCulture, $"{zone.Id} {time:O}: {actual}, not {expected}"));
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(20)));
    }

    [Theory]
    [InlineData("duration('1h30m') == duration('5400s')")]
    [InlineData("duration('1.5s') == duration('1500ms') && duration('-1.5s') == duration('-1500ms') && duration('.5s') == duration('500ms')")]
    [InlineData("duration('1us') == duration('1µs') && duration('1000ns') == duration('1us') && duration('0') == duration('0s')")]
    [InlineData("string(duration('1h1m1.5s')) == '3661.5s' && string(duration('-0.000000001s')) == '-0.000000001s'")]
    [InlineData("string(duration('1000000000.000000001s')) == '1000000000s' && string(duration('1s') - duration('1m')) == '-59s' && int(duration('1ms')) == 1000000")]
    [InlineData("string(timestamp('2024-02-29T12:30:00.120+02:00')) == '2024-02-29T12:30:00.12+02:00' && timestamp('2024-02-29T12:30:00+02:00').getHours() == 10")]
    [InlineData("string(timestamp('2024-02-29T23:30:00-09:30') + duration('1h')) == '2024-03-01T00:30:00-09:30'")]
    [InlineData("timestamp('2024-02-29T12:30:00+02:00') == timestamp('2024-02-29T10:30:00Z') && string(timestamp('2024-02-29T12:30:00+00:00')) == '2024-02-29T12:30:00Z'")]
    [InlineData("timestamp('2024-01-01T00:00:00Z') + duration('24h') == timestamp('2024-01-02T00:00:00Z')")]
    [InlineData("timestamp('2024-01-02T00:00:00Z') - timestamp('2024-01-01T00:00:00Z') == duration('86400s')")]
    [InlineData("timestamp('1969-12-31T23:59:59.5Z').getMilliseconds() == 500 && int(timestamp('1969-12-31T23:59:59Z')) == -1")]
    [InlineData("duration('292y') == duration('1s') || true")]
    public void Times_are_exact(string expression) => Assert.True(Cel.ValueOf(expression, CelEnvironment.Standard.WithoutTypeChecks()).AsBool());

    // As Go's time.ParseDuration has them, which the API server's CEL uses.
    [Theory]
    [InlineData("0", 0)]
    [InlineData("+0", 0)]
    [InlineData("-0s", 0)]
    [InlineData("1h30m", 5_400_000_000_000)]
    [InlineData("1m1h", 3_660_000_000_000)]
    [InlineData("1s1s", 2_000_000_000)]
    [InlineData("1.s", 1_000_000_000)]
    [InlineData("+.5ms", 500_000)]
    [InlineData("1.9999999999ns", 1)]
    [InlineData("0.123456789h", 444_444_440_400)]
    [InlineData("0.3333333333333333333h", 1_200_000_000_000)]
    [InlineData("000000000000000000000000001s", 1_000_000_000)]
    [InlineData("-9223372036854775808ns", long.MinValue)]
    [InlineData("2562047h47m16.854775807s", long.MaxValue)]
    public void A_duration_is_read(string text, long nanoseconds) => Assert.Equal(nanoseconds, CelDuration.Parse(text));

    [Theory]
    [InlineData("1")]
    [InlineData("1d")]
    [InlineData("1H")]
    [InlineData("1hours")]
    [InlineData("s")]
    [InlineData(".s")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+-1s")]
    [InlineData("1s1")]
    [InlineData("1,5s")]
    [InlineData("1e3s")]
    [InlineData("1 s")]
    [InlineData(" 1s")]
    [InlineData("PT1H")]
    [InlineData("١s")]
    [InlineData("9223372036854775808ns")]
    [InlineData("-9223372036854775809ns")]
    [InlineData("2562047h47m16.854775808s")]
    [InlineData("99999999999999999999999999999999999999999h")]
    public void What_is_no_duration_is_refused(string text) => Assert.Null(CelDuration.Parse(text));

    // As Go's time.Parse has them for RFC 3339: some are none by the letter of it.
    [Theory]
    [InlineData("1970-01-01T00:00:00Z", 0, 0)]
    [InlineData("2024-02-29T00:00:00Z", 1_709_164_800, 0)]
    [InlineData("2024-01-01T00:00:00+00:00", 1_704_067_200, 0)]
    [InlineData("2024-01-01T00:00:00-00:00", 1_704_067_200, 0)]
    [InlineData("2024-01-01T01:00:00.5+01:00", 1_704_067_200, 500_000_000)]
    [InlineData("2024-01-01T00:00:00,25Z", 1_704_067_200, 250_000_000)]
    [InlineData("2024-01-01T00:00:00.1234567899Z", 1_704_067_200, 123_456_789)]
    [InlineData("2024-01-01T1:00:00Z", 1_704_070_800, 0)]
    [InlineData("2024-01-02T00:00:00+24:00", 1_704_067_200, 0)]
    [InlineData("2024-01-01T01:00:00+00:60", 1_704_067_200, 0)]
    [InlineData("0001-01-01T00:00:00Z", -62_135_596_800, 0)]
    [InlineData("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999)]
    public void A_timestamp_is_read(string text, long seconds, int nanoseconds) =>
        Assert.Equal((seconds, nanoseconds), TimestampParser.Parse(text) is { } time ? (time.Seconds, time.Nanoseconds) : default);

    [Theory]
    [InlineData("2024-02-30T00:00:00Z")]
    [InlineData("2023-02-29T00:00:00Z")]
    [InlineData("2024-00-01T00:00:00Z")]
    [InlineData("2024-1-01T00:00:00Z")]
    [InlineData("24-01-01T00:00:00Z")]
    [InlineData("12024-01-01T00:00:00Z")]
    [InlineData("+2024-01-01T00:00:00Z")]
    [InlineData("2024-01-01T24:00:00Z")]
    [InlineData("2024-01-01T00:60:00Z")]
    [InlineData("2016-12-31T23:59:60Z")]
    [InlineData("2024-01-01T00:0:00Z")]
    [InlineData("2024-01-01T00:00:0Z")]
    [InlineData("2024-01-01T00:00Z")]
    [InlineData("2024-01-01")]
    [InlineData("2024-01-01T")]
    [InlineData("2024-01-01T00:00:00")]
    [InlineData("2024-01-01 00:00:00Z")]
    [InlineData("2024-01-01t00:00:00Z")]
    [InlineData("2024-01-01T00:00:00z")]
    [InlineData("2024-01-01T00:00:00.Z")]
    [InlineData("2024-01-01T00:00:00 Z")]
    [InlineData("2024-01-01T00:00:00Z ")]
    [InlineData("2024-01-01T00:00:00UTC")]
    [InlineData("2024-01-01T00:00:00+0100")]
    [InlineData("2024-01-01T00:00:00+1:00")]
    [InlineData("2024-01-01T00:00:00+25:00")]
    [InlineData("2024-01-01T00:00:00+00:61")]
    [InlineData("0000-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("10000-01-01T00:00:00Z")]
    [InlineData("")]
    public void What_is_no_timestamp_is_refused(string text) => Assert.Null(TimestampParser.Parse(text));

    [Theory]
    [InlineData("timestamp(253402300799 + 1)", "253402300800 seconds are outside the years 1 to 9999")]
    [InlineData("timestamp(-62135596800 - 1)", "-62135596801 seconds are outside the years 1 to 9999")]
    [InlineData("timestamp(253402300799) + duration('1s')", "the result is beyond the range of times")]
    [InlineData("timestamp(253402300799) - timestamp(-62135596800)", "the result is beyond the range of times")]
    [InlineData("duration('9223372036s') + duration('1s')", "the result is beyond the range of times")]
    [InlineData("timestamp(0).getHours('1:x')", "'1:x' is no time zone")]
    public void What_is_beyond_the_range_is_an_error(string expression, string message) => Assert.Equal(message, Cel.Evaluate(expression).Error?.Message);
}
