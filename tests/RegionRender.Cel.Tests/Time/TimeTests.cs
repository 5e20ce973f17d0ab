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
    [InlineData("string(timestamp('2024-02-29T12:30:00.120+02:00')) == '2024-02-29T10:30:00.12Z'")]
    [InlineData("timestamp('2024-01-01T00:00:00Z') + duration('24h') == timestamp('2024-01-02T00:00:00Z')")]
    [InlineData("timestamp('2024-01-02T00:00:00Z') - timestamp('2024-01-01T00:00:00Z') == duration('86400s')")]
    [InlineData("timestamp('1969-12-31T23:59:59.5Z').getMilliseconds() == 500 && int(timestamp('1969-12-31T23:59:59Z')) == -1")]
    [InlineData("duration('292y') == duration('1s') || true")]
    public void Times_are_exact(string expression) => Assert.True(Cel.ValueOf(expression, CelEnvironment.Standard.WithoutTypeChecks()).AsBool());

    [Theory]
    [InlineData("1")]
    [InlineData("1d")]
    [InlineData("s")]
    [InlineData(".s")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1s1")]
    [InlineData("9223372036854775808ns")]
    [InlineData("1 s")]
    public void What_is_no_duration_is_refused(string text) => Assert.Null(CelDuration.Parse(text));

    [Theory]
    [InlineData("2024-02-30T00:00:00Z")]
    [InlineData("2024-01-01T24:00:00Z")]
    [InlineData("2024-01-01T00:00:00")]
    [InlineData("2024-01-01 00:00:00Z")]
    [InlineData("2024-01-01T00:00:00.Z")]
    [InlineData("2024-01-01T00:00:00+25:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("")]
    public void What_is_no_timestamp_is_refused(string text) => Assert.Null(TimestampParser.Parse(text));
}
