using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Reports names that stand twice.</summary>
internal static class UniqueNames
{
    /// <summary>The items without those whose name an earlier one has.</summary>
    public static ImmutableArray<T> KeepFirst<T>(ImmutableArray<T> items, Func<T, Located<string>> nameOf, DiagnosticBag bag)
    {
        var seen = new Dictionary<string, Location>(items.Length, StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (var item in items)
        {
            var name = nameOf(item);
            if (seen.TryAdd(name.Value, name.Location))
                kept.Add(item);
            else
                bag.Add(BindingDiagnostics.NameStandsTwice(name, seen[name.Value]));
        }

        return kept.DrainToImmutable();
    }
}
