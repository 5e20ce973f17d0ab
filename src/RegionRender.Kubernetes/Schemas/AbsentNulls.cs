using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Built-in kinds take a null field for an absent one, and a null item or map value for an empty one.</summary>
internal static class AbsentNulls
{
    public static YamlNode Apply(StructuralNode structure, YamlNode value) => value switch
    {
        YamlMapping mapping => ApplyToMapping(structure, mapping),
        YamlSequence sequence when structure.Items is { } items => ApplyToSequence(items, sequence),
        _ => value,
    };

    private static YamlMapping ApplyToMapping(StructuralNode structure, YamlMapping mapping)
    {
        var entries = mapping.Entries;
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            var entry = entries[i];
            var isNull = entry.Value is YamlScalar { IsNull: true };
            if (isNull && structure.Properties.ContainsKey(entry.Key.Text))
                entries = entries.RemoveAt(i);
            else if (structure.Child(entry.Key.Text) is { } child && (isNull ? Empty(child, entry.Value) : Apply(child, entry.Value)) is var read && !ReferenceEquals(read, entry.Value))
                entries = entries.SetItem(i, entry with { Value = read });
        }

        return entries == mapping.Entries ? mapping : new YamlMapping(entries, mapping.Location, mapping.Via);
    }

    private static YamlSequence ApplyToSequence(StructuralNode structure, YamlSequence sequence)
    {
        var items = sequence.Items;
        for (var i = 0; i < items.Length; i++)
        {
            var read = items[i] is YamlScalar { IsNull: true } ? Empty(structure, items[i]) : Apply(structure, items[i]);
            if (!ReferenceEquals(read, items[i]))
                items = items.SetItem(i, read);
        }

        return items == sequence.Items ? sequence : new YamlSequence(items, sequence.Location, sequence.Via);
    }

    private static YamlNode Empty(StructuralNode structure, YamlNode value) => structure.Types switch
    {
        JsonTypes.Object => new YamlMapping([], value.Location),
        JsonTypes.String => YamlScalar.String("", value.Location),
        _ => value,
    };
}
