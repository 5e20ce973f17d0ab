using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>Which item of a list was which, where items have no names: equal ones in the longest common order, the others by position between them.</summary>
internal static class ListAlignment
{
    // A longer middle is compared by position: the table would have a cell for each pair.
    private const int MostCells = 40_000;

    /// <summary>Pairs of positions in both lists, in order; null for an item that is only in the other.</summary>
    public static IEnumerable<(int? Before, int? After)> Of(ImmutableArray<YamlNode> before, ImmutableArray<YamlNode> after)
    {
        var start = 0;
        while (start < Math.Min(before.Length, after.Length) && YamlNode.DataEquals(before[start], after[start]))
            start++;
        var (oldEnd, newEnd) = (before.Length, after.Length);
        while (oldEnd > start && newEnd > start && YamlNode.DataEquals(before[oldEnd - 1], after[newEnd - 1]))
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);

        var (i, j) = (start, start);
        foreach (var (old, now) in Equal(before, after, start, oldEnd, newEnd).Append((oldEnd, newEnd)))
        {
            // What stands between two equal pairs: the items of a gap as wide on both sides were changed in place.
            var inPlace = old - i == now - j;
            while (i < old)
                yield return (i++, inPlace ? j++ : null);
            while (j < now)
                yield return (null, j++);
            (i, j) = (old + 1, now + 1);
        }
    }

    private static List<(int Before, int After)> Equal(ImmutableArray<YamlNode> before, ImmutableArray<YamlNode> after, int start, int oldEnd, int newEnd)
    {
        var (rows, columns) = (oldEnd - start, newEnd - start);
        var pairs = new List<(int, int)>();
        if (rows == 0 || columns == 0 || (long)rows * columns > MostCells)
            return pairs;
        var length = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                length[i, j] = YamlNode.DataEquals(before[start + i], after[start + j])
                    ? length[i + 1, j + 1] + 1
                    : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (YamlNode.DataEquals(before[start + i], after[start + j]))
                pairs.Add((start + i++, start + j++));
            else if (length[i + 1, j] >= length[i, j + 1])
                i++;
            else
                j++;
        }

        return pairs;
    }
}
