using System.Collections.Immutable;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// Asks every rule of a schema about an object, and about the change from the one before, until the object's budget is spent
/// (Kubernetes 1.36: apiextensions-apiserver apiserver/schema/cel/validation.go).
/// </summary>
internal sealed class KeptRules(Reporter reporter)
{
    private readonly RuleBudget _budget = new();
    private bool _hasEnded;

    public static void Judge(StructuralNode structure, YamlNode value, YamlNode? old, Reporter reporter)
    {
        if (structure.HasRules)
            new KeptRules(reporter).Judge(structure, value, old, new Change(value, old));
    }

    // What an item of a list is compared with may be nothing, but the list around it has a past: the nearest change.
    private void Judge(StructuralNode structure, YamlNode value, YamlNode? old, Change change)
    {
        if (!structure.HasRules || value is YamlScalar { IsNull: true })
            return;
        AskRules(structure, value, old is YamlScalar { IsNull: true } ? null : old, change);
        switch (value)
        {
            case YamlMapping mapping:
                JudgeFields(structure, mapping, old as YamlMapping, change);
                break;
            case YamlSequence sequence when structure.Items is { HasRules: true } items:
                JudgeItems(structure, items, sequence, old as YamlSequence, change);
                break;
        }
    }

    private void AskRules(StructuralNode structure, YamlNode value, YamlNode? old, Change change)
    {
        if (_hasEnded || structure.Rules.IsEmpty)
            return;
        if (_budget.IsSpent)
        {
            Report([], value, new RuleAnswer(ObjectDiagnostics.BudgetSpent));
            _hasEnded = true;
            return;
        }

        foreach (var rule in structure.Rules)
        {
            if (rule.OldSelf == OldSelf.Required && old is null)
                continue;
            var answer = rule.Ask(value, old, _budget);

            // As with the rest of the schema, what did not change is not judged again.
            if (answer.Message is not null && !(answer.IsJudgement && rule.OldSelf == OldSelf.Unused && change.IsNone))
                Report(answer.IsJudgement ? rule.FieldSteps : [], value, answer);
            _hasEnded = answer.EndsRules;
            if (_hasEnded)
                return;
        }
    }

    private void Report(ImmutableArray<string> steps, YamlNode value, RuleAnswer answer)
    {
        var place = value;
        foreach (var step in steps)
        {
            var entry = place is YamlMapping mapping && mapping.TryGet(step, out var found) ? found : YamlEntry.Of(step, place);
            reporter.Push(entry.Key);
            place = entry.Value;
        }

        reporter.Add(place, ObjectDiagnostics.BrokenRule(reporter.Place(place), answer), answer.Reason);
        foreach (var _ in steps)
            reporter.Pop();
    }

    private void JudgeFields(StructuralNode structure, YamlMapping mapping, YamlMapping? old, Change change)
    {
        foreach (var entry in mapping.Entries)
        {
            if (_hasEnded)
                return;
            if (structure.Child(entry.Key.Text) is not { HasRules: true } child)
                continue;
            reporter.Push(entry.Key);
            var before = old?[entry.Key.Text];
            Judge(child, entry.Value, before, before is null ? change : new Change(entry.Value, before));
            reporter.Pop();
        }
    }

    // Only the items of a map list have a past: those with the same keys.
    private void JudgeItems(StructuralNode list, StructuralNode items, YamlSequence sequence, YamlSequence? old, Change change)
    {
        var past = old is null || list.ListKind != ListKind.Map ? null : ListItems.ByKeys(list, old);
        for (var i = 0; i < sequence.Items.Length && !_hasEnded; i++)
        {
            reporter.Push(i);
            var before = past is not null && ListItems.KeysOf(list, sequence.Items[i]) is { } keys ? past.GetValueOrDefault(keys) : null;
            Judge(items, sequence.Items[i], before, before is null ? change : new Change(sequence.Items[i], before));
            reporter.Pop();
        }
    }

    /// <summary>The nearest node, here or above, that can be found in the object before.</summary>
    private readonly record struct Change(YamlNode Value, YamlNode? Old)
    {
        public bool IsNone => Old is not null && JsonEquality.AreEqual(Value, Old);
    }
}
