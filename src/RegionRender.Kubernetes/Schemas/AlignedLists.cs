using System.Collections.Immutable;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// Rules compare sets and map lists without regard to order. So that the expression language can go on comparing lists, the old
/// object's are brought into the order of the new one's; an object without need of it stays the very same.
/// </summary>
internal static class AlignedLists
{
    public static YamlNode Apply(StructuralNode structure, YamlNode old, YamlNode value) => (old, value) switch
    {
        (YamlMapping before, YamlMapping after) => ApplyToMapping(structure, before, after),
        (YamlSequence before, YamlSequence after) when structure.ListKind != ListKind.Atomic => ApplyToSequence(structure, before, after),
        _ => old,
    };

    private static YamlMapping ApplyToMapping(StructuralNode structure, YamlMapping before, YamlMapping after)
    {
        var entries = before.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            if (structure.Child(entry.Key.Text) is not { } child || after[entry.Key.Text] is not { } value)
                continue;
            var aligned = Apply(child, entry.Value, value);
            if (!ReferenceEquals(aligned, entry.Value))
                entries = entries.SetItem(i, entry with { Value = aligned });
        }

        return entries == before.Entries ? before : new YamlMapping(entries, before.Location, before.Via);
    }

    private static YamlSequence ApplyToSequence(StructuralNode structure, YamlSequence before, YamlSequence after)
    {
        var left = before.Items.ToList();
        var aligned = ImmutableArray.CreateBuilder<YamlNode>(left.Count);
        foreach (var item in after.Items)
        {
            var twin = left.Find(candidate => AreTwins(structure, item, candidate));
            if (twin is null)
                continue;
            left.Remove(twin);
            aligned.Add(structure.Items is { } items ? Apply(items, twin, item) : twin);
        }

        aligned.AddRange(left);
        return aligned.SequenceEqual(before.Items) ? before : new YamlSequence(aligned.MoveToImmutable(), before.Location, before.Via);
    }

    private static bool AreTwins(StructuralNode structure, YamlNode item, YamlNode candidate)
    {
        if (structure.ListKind == ListKind.Set)
            return JsonEquality.AreEqual(item, candidate);
        return ListItems.KeysOf(structure, item) is { } keys
            && ListItems.KeysOf(structure, candidate) is { } others
            && JsonEquality.AreEqual(keys, others);
    }
}
