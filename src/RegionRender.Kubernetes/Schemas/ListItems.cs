using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The items of a set differ, and those of a map list differ in their keys.</summary>
internal static class ListItems
{
    public static void AreDistinct(StructuralNode structure, YamlSequence sequence, Reporter reporter)
    {
        AreThere(sequence, reporter);
        if (structure.ListKind == ListKind.Map)
            HaveKeys(structure, sequence, reporter);
        if (sequence.Items.Length < 2)
            return;
        var seen = new Dictionary<YamlNode, YamlNode>(JsonEquality.Instance);
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            var item = sequence.Items[i];
            var identity = structure.ListKind == ListKind.Map ? KeysOf(structure, item) : item;
            if (identity is null || seen.TryAdd(identity, item))
                continue;
            reporter.Push(i);
            reporter.Add(item, ObjectDiagnostics.DuplicateItem(reporter.Place(item), structure.ListKeys, identity, seen[identity].Location));
            reporter.Pop();
        }
    }

    // Source: listItemToPathElement in structured-merge-diff/typed/helpers.go.
    private static void AreThere(YamlSequence sequence, Reporter reporter)
    {
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            if (sequence.Items[i] is not YamlScalar { IsNull: true } nothing)
                continue;
            reporter.Push(i);
            reporter.Add(nothing, SchemaDiagnostics.NotAllowed(reporter.Place(nothing)));
            reporter.Pop();
        }
    }

    // An item is found again by its keys, so it has at least one of them.
    private static void HaveKeys(StructuralNode structure, YamlSequence sequence, Reporter reporter)
    {
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            if (sequence.Items[i] is not YamlMapping item || KeysOf(structure, item) is not null)
                continue;
            reporter.Push(i);
            reporter.AddMissingProperty(item, structure.ListKeys[0]);
            reporter.Pop();
        }
    }

    /// <summary>The values of an item's key fields as one node, or null if it is no object or has none of them.</summary>
    public static YamlMapping? KeysOf(StructuralNode structure, YamlNode item)
    {
        if (item is not YamlMapping mapping)
            return null;
        var entries = mapping.Entries.RemoveAll(entry => !structure.ListKeys.Contains(entry.Key.Text));
        return entries.IsEmpty ? null : new YamlMapping(entries, mapping.Location);
    }

    /// <summary>The items by their keys; of several with the same the first.</summary>
    public static Dictionary<YamlNode, YamlNode> ByKeys(StructuralNode list, YamlSequence sequence)
    {
        var items = new Dictionary<YamlNode, YamlNode>(JsonEquality.Instance);
        foreach (var item in sequence.Items)
        {
            if (KeysOf(list, item) is { } keys)
                items.TryAdd(keys, item);
        }

        return items;
    }
}
