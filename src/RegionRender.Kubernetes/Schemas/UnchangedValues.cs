using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// The nodes of an object that an update leaves as they were: the API server does not judge them again, so that a stricter schema
/// does not stop changes elsewhere. In atomic lists and sets an item has no past of its own.
/// </summary>
internal static class UnchangedValues
{
    public static HashSet<YamlNode> Find(StructuralNode structure, YamlNode value, YamlNode old)
    {
        var unchanged = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        Collect(structure, value, old, unchanged);
        return unchanged;
    }

    private static void Collect(StructuralNode? structure, YamlNode value, YamlNode? old, HashSet<YamlNode> unchanged)
    {
        if (old is null)
            return;
        if (JsonEquality.AreEqual(value, old))
        {
            AddAll(value, unchanged);
            return;
        }

        switch (value)
        {
            case YamlMapping mapping when old is YamlMapping before:
                foreach (var entry in mapping.Entries)
                    Collect(structure?.Child(entry.Key.Text), entry.Value, before[entry.Key.Text], unchanged);
                break;
            case YamlSequence sequence when old is YamlSequence before && structure is { ListKind: ListKind.Map }:
                var past = ListItems.ByKeys(structure, before);
                foreach (var item in sequence.Items)
                    Collect(structure.Items, item, ListItems.KeysOf(structure, item) is { } keys ? past.GetValueOrDefault(keys) : null, unchanged);
                break;
        }
    }

    private static void AddAll(YamlNode node, HashSet<YamlNode> unchanged)
    {
        unchanged.Add(node);
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    unchanged.Add(entry.Key);
                    AddAll(entry.Value, unchanged);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                    AddAll(item, unchanged);
                break;
        }
    }
}
