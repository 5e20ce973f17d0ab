using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>What tells the items of a list apart: the first of the usual keys that does so in the list as it was and as it is.</summary>
internal static class ItemNames
{
    private static readonly ImmutableArray<ImmutableArray<string>> Keys =
        [["name"], ["namespace", "name"], ["kind", "namespace", "name"], ["key"], ["secretKey"], ["id"], ["path"]];

    /// <summary>The names of both lists' items; null where nothing tells them apart.</summary>
    public static (ImmutableArray<string> Before, ImmutableArray<string> After)? Of(YamlSequence before, YamlSequence after)
    {
        if (!before.Items.Concat(after.Items).All(item => item is YamlMapping))
            return null;
        foreach (var keys in Keys)
        {
            if (NamesBy(keys, before) is { } old && NamesBy(keys, after) is { } now)
                return (old, now);
        }

        return null;
    }

    private static ImmutableArray<string>? NamesBy(ImmutableArray<string> keys, YamlSequence list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = ImmutableArray.CreateBuilder<string>(list.Items.Length);
        foreach (var item in list.Items.OfType<YamlMapping>())
        {
            if (item[keys[^1]] is not YamlScalar { IsNull: false })
                return null;
            var name = string.Join('/', keys.Select(key => (item[key] as YamlScalar)?.Text).OfType<string>());
            if (!seen.Add(name))
                return null;
            names.Add(name);
        }

        return names.DrainToImmutable();
    }
}
