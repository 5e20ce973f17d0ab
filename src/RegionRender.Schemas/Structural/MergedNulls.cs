using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>
/// What an apply leaves of a null that replaces a map: the fields of the map before go, and an empty one stays. Atomic maps, lists
/// and scalars really become null. An object without such nulls stays the very same.
/// </summary>
internal static class MergedNulls
{
    public static YamlNode Apply(StructuralNode structure, YamlNode value, YamlNode? old)
    {
        if (old is not YamlMapping before || structure.IsAtomic || structure.IsOpen)
            return value;
        if (value is YamlScalar { IsNull: true })
            return new YamlMapping([], value.Location);
        if (value is not YamlMapping mapping)
            return value;
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
}
