using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>
/// Expands a matrix to its combinations, as GitHub Actions does. Every list is an axis, and the combinations of all axes are made, the last
/// axis fastest. <c>exclude</c> removes each combination that holds all values of one of its entries. Then each entry of <c>include</c>
/// is added to every combination whose axes it does not contradict (values of earlier entries it replaces), or is a combination of its
/// own if there is none; a matrix without axes is its <c>include</c>.
/// </summary>
internal static class Matrix
{
    public const int MostCombinations = 1_000;
    public const int MostRules = 1_000;

    /// <summary>The combinations in order; none, and a finding, if the matrix is wrong or leaves none.</summary>
    public static ImmutableArray<YamlMapping> Combinations(YamlMapping matrix, DiagnosticBag bag)
    {
        var axes = matrix.Entries.Where(entry => entry.Key.Text is not ("include" or "exclude")).ToImmutableArray();
        if (Axes(axes, bag) is not { } values || Rules(matrix, "include", bag) is not { } include || Rules(matrix, "exclude", bag) is not { } exclude)
            return [];
        if (!ExcludesKnowTheAxes(exclude, axes, bag))
            return [];
        var count = axes.IsEmpty ? 0 : values.Aggregate(1L, (product, items) => Math.Min(product * items.Length, int.MaxValue));
        if (count > MostCombinations)
        {
            bag.Add(ExpansionDiagnostics.HasTooManyCombinations(matrix.Location, MostCombinations));
            return [];
        }

        var originals = Product(axes, values, (int)count).Where(item => !exclude.Any(rule => Agrees(item, rule))).ToList();
        var combinations = WithIncludes(originals, include, axes);
        if (combinations.IsEmpty)
            bag.Add(ExpansionDiagnostics.LeavesNothing(matrix.Location));
        return combinations;
    }

    private static ImmutableArray<ImmutableArray<YamlNode>>? Axes(ImmutableArray<YamlEntry> axes, DiagnosticBag bag)
    {
        var values = ImmutableArray.CreateBuilder<ImmutableArray<YamlNode>>(axes.Length);
        foreach (var axis in axes)
        {
            if (axis.Value is YamlSequence sequence)
                values.Add(sequence.Items);
            else
                bag.AddUnlessItFollows(ExpansionDiagnostics.IsNoList(axis));
        }

        return values.Count == axes.Length ? values.DrainToImmutable() : null;
    }

    private static ImmutableArray<YamlMapping>? Rules(YamlMapping matrix, string key, DiagnosticBag bag)
    {
        var items = matrix.Items(key);
        if (items.Length <= MostRules && items.All(item => item is YamlMapping) && matrix[key] is null or YamlSequence)
            return [.. items.Cast<YamlMapping>()];
        if (matrix[key] is { } node)
            bag.AddUnlessItFollows(ExpansionDiagnostics.AreNoRules(key, node.Location, MostRules));
        return null;
    }

    private static bool ExcludesKnowTheAxes(ImmutableArray<YamlMapping> exclude, ImmutableArray<YamlEntry> axes, DiagnosticBag bag)
    {
        var names = axes.Select(axis => axis.Key.Text).ToList();
        var strangers = exclude.SelectMany(rule => rule.Entries).Where(entry => !names.Contains(entry.Key.Text)).ToList();
        foreach (var entry in strangers)
            bag.Add(ExpansionDiagnostics.IsNoAxis(entry.Key, NearestName.Of(entry.Key.Text, names)));
        return strangers.Count == 0;
    }

    private static IEnumerable<YamlMapping> Product(ImmutableArray<YamlEntry> axes, ImmutableArray<ImmutableArray<YamlNode>> values, int count)
    {
        for (var index = 0; index < count; index++)
        {
            var entries = new YamlEntry[axes.Length];
            for (var (axis, rest) = (axes.Length - 1, index); axis >= 0; axis--)
            {
                entries[axis] = axes[axis] with { Value = values[axis][rest % values[axis].Length] };
                rest /= values[axis].Length;
            }

            yield return new YamlMapping([.. entries], axes[0].Value.Location);
        }
    }

    private static ImmutableArray<YamlMapping> WithIncludes(
        List<YamlMapping> originals, ImmutableArray<YamlMapping> include, ImmutableArray<YamlEntry> axes)
    {
        var extended = originals.ToArray();
        var own = new List<YamlMapping>();
        foreach (var rule in include)
        {
            var onAxes = new YamlMapping([.. rule.Entries.Where(entry => axes.Any(axis => axis.Key.Text == entry.Key.Text))], rule.Location);
            var fits = false;
            for (var i = 0; i < extended.Length; i++)
            {
                if (!Agrees(originals[i], onAxes))
                    continue;
                extended[i] = With(extended[i], rule);
                fits = true;
            }

            if (!fits)
                own.Add(rule);
        }

        return [.. extended, .. own];
    }

    private static YamlMapping With(YamlMapping combination, YamlMapping added) =>
        new([.. combination.Entries.Where(entry => !added.Has(entry.Key.Text)), .. added.Entries], combination.Location);

    private static bool Agrees(YamlMapping combination, YamlMapping rule)
    {
        foreach (var entry in rule.Entries)
        {
            if (combination[entry.Key.Text] is not { } value || !YamlNode.DataEquals(value, entry.Value))
                return false;
        }

        return true;
    }
}
