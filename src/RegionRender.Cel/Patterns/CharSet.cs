using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>An inclusive range of code points.</summary>
internal readonly record struct CharRange(int First, int Last);

/// <summary>A set of code points: sorted ranges with gaps between them.</summary>
internal sealed class CharSet
{
    public const int LastCodePoint = 0x10FFFF;

    private CharSet(ImmutableArray<CharRange> ranges) => Ranges = ranges;

    public static CharSet Any { get; } = new([new CharRange(0, LastCodePoint)]);

    public static CharSet Nothing { get; } = new([]);

    public ImmutableArray<CharRange> Ranges { get; }

    public static CharSet Of(params IEnumerable<CharRange> ranges)
    {
        var joined = ImmutableArray.CreateBuilder<CharRange>();
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            if (joined.Count > 0 && range.First <= joined[^1].Last + 1)
                joined[^1] = new CharRange(joined[^1].First, Math.Max(joined[^1].Last, range.Last));
            else
                joined.Add(range);
        }

        return new CharSet(joined.ToImmutable());
    }

    public static CharSet Of(int codePoint) => new([new CharRange(codePoint, codePoint)]);

    public static CharSet Union(IEnumerable<CharSet> sets) => Of(sets.SelectMany(set => set.Ranges));

    public CharSet Negate()
    {
        var gaps = ImmutableArray.CreateBuilder<CharRange>();
        var next = 0;
        foreach (var range in Ranges)
        {
            if (range.First > next)
                gaps.Add(new CharRange(next, range.First - 1));
            next = range.Last + 1;
        }

        if (next <= LastCodePoint)
            gaps.Add(new CharRange(next, LastCodePoint));
        return new CharSet(gaps.ToImmutable());
    }

    public bool Contains(int codePoint)
    {
        var (low, high) = (0, Ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < Ranges[middle].First)
                high = middle - 1;
            else if (codePoint > Ranges[middle].Last)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }
}
