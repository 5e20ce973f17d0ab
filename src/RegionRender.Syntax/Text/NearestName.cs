namespace RegionRender.Syntax;

/// <summary>Finds the name that was most likely meant, for "did you mean".</summary>
internal static class NearestName
{
    private const int LongestName = 64;
    private const int ShortestAbbreviation = 5;

    /// <summary>The closest candidate (the first of equals by ordinal order), or null where none is near enough to be offered.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName)
            return null;
        var all = candidates.Where(candidate => candidate != name && candidate.Length <= 2 * LongestName).ToList();
        return BySlips(name, all) ?? ByWordsLeftOut(name, all);
    }

    private static string? BySlips(string name, List<string> candidates)
    {
        Span<char> lower = stackalloc char[LongestName];
        Span<char> lowerCandidate = stackalloc char[LongestName];
        name.AsSpan().ToLowerInvariant(lower);
        string? best = null;
        var bestDistance = Allowance(name) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestName || Math.Abs(candidate.Length - name.Length) > bestDistance)
                continue;
            candidate.AsSpan().ToLowerInvariant(lowerCandidate);
            var distance = Distance(lower[..name.Length], lowerCandidate[..candidate.Length]);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    // 'AWSStaticIdentity' is far from 'AWSClusterStaticIdentity' by letters, and still nothing else is meant.
    private static string? ByWordsLeftOut(string name, List<string> candidates) => name.Length < ShortestAbbreviation
        ? null
        : candidates
            .Where(candidate => candidate.Length <= 2 * name.Length && HoldsInOrder(candidate, name))
            .OrderBy(candidate => candidate.Length)
            .ThenBy(candidate => candidate, StringComparer.Ordinal)
            .FirstOrDefault();

    private static bool HoldsInOrder(string candidate, string name)
    {
        var found = 0;
        foreach (var letter in candidate)
        {
            if (found < name.Length && char.ToLowerInvariant(letter) == char.ToLowerInvariant(name[found]))
                found++;
        }

        return found == name.Length;
    }

    // One slip in three letters still looks like the word; of two letters one may be wrong, and a single letter is like no other.
    private static int Allowance(string name) => name.Length <= 1 ? 0 : Math.Max(1, name.Length / 3);

    // Optimal string alignment: insert, delete, replace, and swap of neighbours cost one each.
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> beforeLast = stackalloc int[LongestName + 1];
        Span<int> last = stackalloc int[LongestName + 1];
        Span<int> current = stackalloc int[LongestName + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(last[j], current[j - 1]) + 1, replaced);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[right.Length];
    }
}
