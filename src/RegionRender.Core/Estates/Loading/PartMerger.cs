using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Merges the lists of parts into the estate.</summary>
internal static class PartMerger
{
    public static YamlMapping Merge(YamlMapping estate, IEnumerable<YamlMapping> parts)
    {
        var lists = new Dictionary<string, MergedList>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var entry in part.Entries)
            {
                if (!EstateSchema.IsList(entry.Key.Text) || entry.Value is not YamlSequence sequence)
                    continue;
                if (!lists.TryGetValue(entry.Key.Text, out var list))
                    lists[entry.Key.Text] = list = new MergedList(entry);
                list.Items.AddRange(sequence.Items);
            }
        }

        var entries = ImmutableArray.CreateBuilder<YamlEntry>(estate.Entries.Length + lists.Count);
        foreach (var entry in estate.Entries)
        {
            if (entry.Key.Text == "include")
                continue;
            entries.Add(lists.Remove(entry.Key.Text, out var list) && entry.Value is YamlSequence own
                ? entry with { Value = new YamlSequence([.. own.Items, .. list.Items], own.Location) }
                : entry);
        }

        foreach (var list in lists.Values)
            entries.Add(list.First with { Value = new YamlSequence([.. list.Items], list.First.Value.Location) });
        return new YamlMapping(entries.DrainToImmutable(), estate.Location);
    }

    private sealed record MergedList(YamlEntry First)
    {
        public List<YamlNode> Items { get; } = [];
    }
}
