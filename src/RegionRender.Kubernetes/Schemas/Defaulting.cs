using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Fills in defaults as the API server does before it judges; an object without need of any stays the very same.</summary>
internal static class Defaulting
{
    public static YamlNode Apply(StructuralNode structure, YamlNode value)
    {
        if (!structure.HasDefaults)
            return value;
        return value switch
        {
            YamlMapping mapping => ApplyToMapping(structure, mapping),
            YamlSequence sequence when structure.Items is { HasDefaults: true } items => ApplyToSequence(items, sequence),
            _ => value,
        };
    }

    private static YamlMapping ApplyToMapping(StructuralNode structure, YamlMapping mapping)
    {
        var entries = mapping.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            if (structure.Child(entry.Key.Text) is not { HasDefaults: true } child)
                continue;
            var value = Apply(child, NullGivesWay(child, entry.Value));
            if (!ReferenceEquals(value, entry.Value))
                entries = entries.SetItem(i, entry with { Value = value });
        }

        foreach (var (name, child) in structure.Properties)
        {
            if (child.Default is { } absent && !mapping.Has(name))
                entries = entries.Add(YamlEntry.Of(name, Apply(child, absent).At(Location.None)));
        }

        return entries == mapping.Entries ? mapping : new YamlMapping(entries, mapping.Location, mapping.Via);
    }

    private static YamlSequence ApplyToSequence(StructuralNode structure, YamlSequence sequence)
    {
        var items = sequence.Items;
        for (var i = 0; i < items.Length; i++)
        {
            var value = Apply(structure, NullGivesWay(structure, items[i]));
            if (!ReferenceEquals(value, items[i]))
                items = items.SetItem(i, value);
        }

        return items == sequence.Items ? sequence : new YamlSequence(items, sequence.Location, sequence.Via);
    }

    // A null where none is allowed is replaced by the default; without a default it stays, and is judged.
    private static YamlNode NullGivesWay(StructuralNode structure, YamlNode value) =>
        value is YamlScalar { IsNull: true } && !structure.IsNullable && structure.Default is { } standard ? standard.At(value.Location) : value;
}
