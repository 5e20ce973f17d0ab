using System.Collections.Frozen;
using System.Text;

namespace RegionRender.Cel;

/// <summary>Code points that differ in case only: <c>k</c>, <c>K</c> and the Kelvin sign are one orbit.</summary>
internal static class CaseFolding
{
    // No letter beyond has a case; a scan of all is a few milliseconds, paid by the first pattern that asks.
    private const int LastCased = 0x1E943;

    private static readonly Lazy<FrozenDictionary<int, int[]>> Orbits = new(FindOrbits);

    public static CharSet Fold(CharSet set)
    {
        if (set.Ranges is [var only] && only.First == only.Last)
            return Orbits.Value.TryGetValue(only.First, out var orbit) ? CharSet.Of(orbit.Select(point => new CharRange(point, point))) : set;
        var folded = Orbits.Value.Where(entry => set.Contains(entry.Key)).SelectMany(entry => entry.Value);
        return CharSet.Of(set.Ranges.Concat(folded.Select(point => new CharRange(point, point))));
    }

    private static FrozenDictionary<int, int[]> FindOrbits()
    {
        var orbits = new Dictionary<int, SortedSet<int>>();
        for (var point = 0; point <= LastCased; point++)
        {
            if (!Rune.TryCreate(point, out var rune))
                continue;
            var key = Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).Value;
            if (key == point)
                continue;
            if (!orbits.TryGetValue(key, out var orbit))
                orbits[key] = orbit = [key];
            orbit.Add(point);
        }

        return orbits.Values
            .Select(orbit => orbit.ToArray())
            .SelectMany(orbit => orbit.Select(point => (point, orbit)))
            .ToFrozenDictionary(entry => entry.point, entry => entry.orbit);
    }
}
