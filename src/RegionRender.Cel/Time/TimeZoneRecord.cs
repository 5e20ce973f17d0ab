using System.Globalization;

namespace RegionRender.Cel;

/// <summary>The offsets of one zone: at first, after each change, and by a rule for good.</summary>
internal sealed class TimeZoneRecord
{
    private readonly long _first;
    private readonly long[] _times;
    private readonly long[] _offsets;
    private readonly TimeZoneRule _rule;

    private TimeZoneRecord(long first, long[] times, long[] offsets, TimeZoneRule rule)
    {
        _first = first;
        _times = times;
        _offsets = offsets;
        _rule = rule;
    }

    /// <summary>Reads what stands behind the names on a line of <c>zones.txt</c>.</summary>
    public static TimeZoneRecord Parse(ReadOnlySpan<string> words)
    {
        var changes = words[1..^1];
        var (times, offsets) = (new long[changes.Length], new long[changes.Length]);
        for (var i = 0; i < changes.Length; i++)
        {
            var colon = changes[i].IndexOf(':', StringComparison.Ordinal);
            times[i] = FromBase36(changes[i].AsSpan(0, colon));
            offsets[i] = ParseNumber(changes[i].AsSpan(colon + 1));
        }

        return new TimeZoneRecord(ParseNumber(words[0]), times, offsets, TimeZoneRule.Parse(words[^1]));
    }

    public long OffsetAt(long seconds)
    {
        var index = Array.BinarySearch(_times, seconds);
        var last = index >= 0 ? index : ~index - 1;
        if (last == _times.Length - 1 && (last >= 0 || seconds >= 0))
            return _rule.OffsetAt(seconds);
        return last < 0 ? _first : _offsets[last];
    }

    private static long ParseNumber(ReadOnlySpan<char> text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static long FromBase36(ReadOnlySpan<char> text)
    {
        var value = 0L;
        foreach (var digit in text)
            value = (value * 36) + (digit <= '9' ? digit - '0' : digit - 'a' + 10);
        return value;
    }
}
