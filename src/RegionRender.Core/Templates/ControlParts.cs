using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Core.Expressions;
using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

/// <summary>An expression of a control key, with the place it stands at.</summary>
internal sealed record ControlExpression(YamlScalar Key, TextSpan Span, CelProgram Program)
{
    public Location Location => Key.LocateValue(Span.Start, Span.Length);

    public CelValue? Evaluate(in TemplateScope scope) =>
        ScalarExpression.EvaluateProgram(Key, Span, Program, scope.Activation, scope.Cause, scope.Bag);

    /// <summary>The truth of a condition; null if it has none, which the bag then tells.</summary>
    public bool? IsTrue(in TemplateScope scope)
    {
        if (Evaluate(scope) is not { } value)
            return null;
        if (value.Kind == CelValueKind.Bool)
            return value.AsBool();
        scope.Bag.Add(TemplateDiagnostics.NotACondition(Location, value.InWords(), scope.Cause));
        return null;
    }
}

/// <summary>A branch of <c>if</c>, <c>elseif</c>, <c>else</c>; without a condition it always holds.</summary>
internal sealed record Branch<TBody>(ControlExpression? Condition, TBody Body);

internal static class Branches
{
    /// <summary>Finds the first branch that holds; false if a condition failed.</summary>
    public static bool TryChoose<TBody>(this ImmutableArray<Branch<TBody>> branches, in TemplateScope scope, out TBody? body)
        where TBody : class
    {
        body = null;
        foreach (var branch in branches)
        {
            if (branch.Condition is null)
            {
                body = branch.Body;
                return true;
            }

            if (branch.Condition.IsTrue(scope) is not { } truth)
                return false;
            if (!truth)
                continue;
            body = branch.Body;
            return true;
        }

        return true;
    }
}

/// <summary><c>${{ if … }}:</c> in a mapping.</summary>
internal sealed class ConditionalEntries(ImmutableArray<Branch<MappingTemplate>> branches) : MappingPart
{
    public override bool AddTo(ImmutableArray<YamlEntry>.Builder entries, in TemplateScope scope) =>
        branches.TryChoose(scope, out var body) && (body is null || body.AddTo(entries, scope));
}

/// <summary><c>- ${{ if … }}:</c> in a sequence.</summary>
internal sealed class ConditionalItems(ImmutableArray<Branch<SequenceTemplate>> branches) : SequencePart
{
    public override bool AddTo(ImmutableArray<YamlNode>.Builder items, in TemplateScope scope) =>
        branches.TryChoose(scope, out var body) && (body is null || body.AddTo(items, scope));
}

/// <summary><c>${{ each x in … }}:</c> in a mapping.</summary>
internal sealed class RepeatedEntries(string variable, ControlExpression list, MappingTemplate body) : MappingPart
{
    public override bool AddTo(ImmutableArray<YamlEntry>.Builder entries, in TemplateScope scope)
    {
        if (Loop.Items(list, scope) is not { } items)
            return false;
        var sound = true;
        foreach (var item in items)
            sound &= body.AddTo(entries, scope with { Activation = scope.Activation.With(variable, item) });
        return sound;
    }
}

/// <summary><c>- ${{ each x in … }}:</c> in a sequence.</summary>
internal sealed class RepeatedItems(string variable, ControlExpression list, SequenceTemplate body) : SequencePart
{
    public override bool AddTo(ImmutableArray<YamlNode>.Builder items, in TemplateScope scope)
    {
        if (Loop.Items(list, scope) is not { } values)
            return false;
        var sound = true;
        foreach (var value in values)
            sound &= body.AddTo(items, scope with { Activation = scope.Activation.With(variable, value) });
        return sound;
    }
}

/// <summary><c>${{ insert }}:</c> in a mapping: the entries of a map take its place.</summary>
internal sealed class InsertedEntries(YamlScalar key, TemplateNode map) : MappingPart
{
    public override bool AddTo(ImmutableArray<YamlEntry>.Builder entries, in TemplateScope scope)
    {
        if (map.Expand(scope) is not { } node)
            return false;
        if (node is not YamlMapping mapping)
        {
            scope.Bag.Add(TemplateDiagnostics.NotAMap(key.Location, "a map", CelValue.FromNode(node).InWords(), scope.Cause));
            return false;
        }

        foreach (var entry in mapping.Entries)
            entries.Add(entry with { Value = entry.Value.PlacedBy(key) });
        return true;
    }
}

internal static class Loop
{
    /// <summary>The values to go through: a list's items, or a map's entries as maps with <c>key</c> and <c>value</c>.</summary>
    public static IEnumerable<CelValue>? Items(ControlExpression list, in TemplateScope scope)
    {
        if (list.Evaluate(scope) is not { } value)
            return null;
        switch (value.ToNode(scope.Cause))
        {
            case YamlSequence sequence:
                return sequence.Items.Select(CelValue.FromNode);
            case YamlMapping mapping:
                return mapping.Entries.Select(entry => CelValue.FromNode(new YamlMapping(
                    [YamlEntry.Of("key", entry.Key), YamlEntry.Of("value", entry.Value)], entry.Key.Location)));
            default:
                scope.Bag.Add(TemplateDiagnostics.NotAMap(list.Location, "a list or a map", value.InWords(), scope.Cause));
                return null;
        }
    }
}
