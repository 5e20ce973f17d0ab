using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Asks every rule of a schema about an object, and about the change from the one before.</summary>
internal static class KeptRules
{
    public static void Judge(StructuralNode structure, YamlNode value, YamlNode? old, Reporter reporter)
    {
        if (!structure.HasRules || value is YamlScalar { IsNull: true })
            return;
        foreach (var rule in structure.Rules)
            Judge(rule, value, old, reporter);
        switch (value)
        {
            case YamlMapping mapping:
                JudgeFields(structure, mapping, old as YamlMapping, reporter);
                break;
            case YamlSequence sequence when structure.Items is { HasRules: true } items:
                JudgeItems(structure, items, sequence, old as YamlSequence, reporter);
                break;
        }
    }

    private static void Judge(CelRule rule, YamlNode value, YamlNode? old, Reporter reporter)
    {
        // As with the rest of the schema, what did not change is not judged again.
        if (rule.OldSelf == OldSelf.Unused && old is not null && JsonEquality.AreEqual(value, old))
            return;
        if ((rule.OldSelf == OldSelf.Required && old is null or YamlScalar { IsNull: true }) || rule.Broken(value, old is YamlScalar { IsNull: true } ? null : old) is not { } message)
            return;
        var steps = rule.FieldPath is null ? [] : RulePath.Parse(rule.FieldPath);
        var place = value;
        foreach (var step in steps)
        {
            var entry = place is YamlMapping mapping && mapping.TryGet(step, out var found) ? found : YamlEntry.Of(step, place);
            reporter.Push(entry.Key);
            place = entry.Value;
        }

        reporter.Add(place, ObjectDiagnostics.BrokenRule(reporter.Place(place), message));
        foreach (var _ in steps)
            reporter.Pop();
    }

    private static void JudgeFields(StructuralNode structure, YamlMapping mapping, YamlMapping? old, Reporter reporter)
    {
        foreach (var entry in mapping.Entries)
        {
            if (structure.Child(entry.Key.Text) is not { HasRules: true } child)
                continue;
            reporter.Push(entry.Key);
            Judge(child, entry.Value, old?[entry.Key.Text], reporter);
            reporter.Pop();
        }
    }

    // Only the items of a map list have a past: those with the same keys.
    private static void JudgeItems(StructuralNode list, StructuralNode items, YamlSequence sequence, YamlSequence? old, Reporter reporter)
    {
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            reporter.Push(i);
            Judge(items, sequence.Items[i], old is null || list.ListKind != ListKind.Map ? null : ListItems.Twin(list, sequence.Items[i], old), reporter);
            reporter.Pop();
        }
    }
}
