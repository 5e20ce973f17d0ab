using System.Collections.Immutable;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// Finds what an update drops though it can't be changed: a rule that compares with the value before is only asked where there is a
/// value on both sides, so that dropping, or swapping one block for another, passes.
/// </summary>
internal static class DroppedBlocks
{
    /// <summary>Warnings of our own about an update that the server would not refuse.</summary>
    public static ImmutableArray<ObjectFinding> Find(StructuralSchema schema, YamlMapping old, YamlMapping updated)
    {
        var reporter = new Reporter(new Evaluation());
        Find(schema.Structure, updated, old, reporter);
        return ObjectFinding.AllOf(reporter);
    }

    private static void Find(StructuralNode structure, YamlNode? value, YamlNode old, Reporter reporter)
    {
        if (!structure.HasRules || old is not YamlMapping before || value is not YamlMapping after)
            return;
        foreach (var entry in before.Entries)
        {
            if (structure.Child(entry.Key.Text) is not { HasRules: true } child || entry.Value is YamlScalar { IsNull: true })
                continue;
            reporter.Push(entry.Key);
            if (after[entry.Key.Text] is { } left and not YamlScalar { IsNull: true })
                Find(child, left, entry.Value, reporter);
            else if (IsFixed(child, entry.Value))
                reporter.Add(after, TrapDiagnostics.Dropped(reporter.Place(after)));
            reporter.Pop();
        }
    }

    private static bool IsFixed(StructuralNode structure, YamlNode value) =>
        structure.Rules.Any(rule => rule.OldSelf == OldSelf.Required)
        || (value is YamlMapping mapping && mapping.Entries.Any(entry => structure.Child(entry.Key.Text) is { HasRules: true } child && IsFixed(child, entry.Value)));
}
