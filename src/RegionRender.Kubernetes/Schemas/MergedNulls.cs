using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// What an apply leaves of a null that replaces a map or a list whose items are told apart: what stood in it before goes, and an
/// empty one stays. Atomic maps and lists, empty ones and scalars really become null. An object without such nulls stays the very same.
/// </summary>
// Source: doMap and doList in structured-merge-diff/typed, merge.go and remove.go (v6.3.2, the one of Kubernetes 1.36).
internal static class MergedNulls
{
    public static YamlNode Apply(StructuralNode structure, YamlNode value, YamlNode? old) => (value, old) switch
    {
        (YamlScalar { IsNull: true }, YamlMapping { Entries.IsEmpty: false }) when !structure.IsAtomic && !structure.IsOpen => new YamlMapping([], value.Location),
        (YamlScalar { IsNull: true }, YamlSequence { Items.IsEmpty: false }) when structure.ListKind != ListKind.Atomic && !structure.IsOpen => new YamlSequence([], value.Location),
        (YamlMapping mapping, YamlMapping before) when !structure.IsAtomic && !structure.IsOpen => ApplyToMapping(structure, mapping, before),
        (YamlSequence sequence, YamlSequence before) when structure is { ListKind: ListKind.Map, IsOpen: false, Items: { } items } => ApplyToItems(structure, items, sequence, before),
        _ => value,
    };

    private static YamlMapping ApplyToMapping(StructuralNode structure, YamlMapping mapping, YamlMapping before)
    {
        var entries = mapping.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            if (structure.Child(entry.Key.Text) is not { } child)
                continue;
            var merged = Apply(child, entry.Value, before[entry.Key.Text]);
            if (!ReferenceEquals(merged, entry.Value))
                entries = entries.SetItem(i, entry with { Value = merged });
        }

        return entries == mapping.Entries ? mapping : new YamlMapping(entries, mapping.Location, mapping.Via);
    }

    // The keys that tell items apart may be defaults.
    private static YamlSequence ApplyToItems(StructuralNode list, StructuralNode structure, YamlSequence sequence, YamlSequence before)
    {
        var twins = ListItems.ByKeys(list, before);
        var items = sequence.Items;
        for (var i = 0; i < items.Length; i++)
        {
            var twin = ListItems.KeysOf(list, Defaulting.Apply(structure, items[i])) is { } keys ? twins.GetValueOrDefault(keys) : null;
            var merged = Apply(structure, items[i], twin);
            if (!ReferenceEquals(merged, items[i]))
                items = items.SetItem(i, merged);
        }

        return items == sequence.Items ? sequence : new YamlSequence(items, sequence.Location, sequence.Via);
    }
}
