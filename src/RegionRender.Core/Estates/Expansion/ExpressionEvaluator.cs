using System.Runtime.InteropServices;
using RegionRender.Cel;
using RegionRender.Core.Expressions;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Evaluates the expressions in nodes. Each is compiled once for each set of names; what holds none is shared, not copied.</summary>
internal sealed class ExpressionEvaluator(DiagnosticBag bag)
{
    private readonly Dictionary<(YamlScalar Scalar, CelEnvironment Environment), ScalarExpression?> _compiled = [];
    private readonly HashSet<YamlScalar> _failed = [];

    /// <summary>The node with all expressions evaluated, or null if one fails, which the bag then tells.</summary>
    public YamlNode? Evaluate(YamlNode node, ExpressionScope scope) => node switch
    {
        YamlScalar scalar => ScalarExpression.IsIn(scalar) ? EvaluateExpression(scalar, scope) : scalar,
        YamlMapping mapping => Evaluate(mapping, scope),
        YamlSequence sequence => Evaluate(sequence, scope),
        _ => node,
    };

    /// <summary>The mapping with all expressions evaluated, or null if one fails, which the bag then tells.</summary>
    public YamlMapping? Evaluate(YamlMapping mapping, ExpressionScope scope)
    {
        YamlEntry[]? changed = null;
        var isSound = true;
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var entry = mapping.Entries[i];
            var value = Evaluate(entry.Value, scope);
            isSound &= value is not null;
            if (value is null || ReferenceEquals(value, entry.Value))
                continue;
            changed ??= [.. mapping.Entries];
            changed[i] = entry with { Value = value };
        }

        if (!isSound)
            return null;
        return changed is null ? mapping : new YamlMapping(ImmutableCollectionsMarshal.AsImmutableArray(changed), mapping.Location);
    }

    /// <summary>Reports what is wrong with the expressions in a node whatever the values are; when they are evaluated, they fail in silence.</summary>
    public void Check(YamlNode? node, ExpressionScope scope)
    {
        switch (node)
        {
            case YamlScalar scalar when ScalarExpression.IsIn(scalar):
                if (Compiled(scalar, scope) is null)
                    _failed.Add(scalar);
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                    Check(entry.Value, scope);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                    Check(item, scope);
                break;
        }
    }

    private YamlSequence? Evaluate(YamlSequence sequence, ExpressionScope scope)
    {
        YamlNode[]? changed = null;
        var isSound = true;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            var item = Evaluate(sequence.Items[i], scope);
            isSound &= item is not null;
            if (item is null || ReferenceEquals(item, sequence.Items[i]))
                continue;
            changed ??= [.. sequence.Items];
            changed[i] = item;
        }

        if (!isSound)
            return null;
        return changed is null ? sequence : new YamlSequence(ImmutableCollectionsMarshal.AsImmutableArray(changed), sequence.Location);
    }

    // The value is said to stand where its expression does, not where the variable is: there the user looks for it.
    // An expression that fails for a thousand clusters is reported for the first.
    private YamlNode? EvaluateExpression(YamlScalar scalar, ExpressionScope scope)
    {
        if (Compiled(scalar, scope) is not { } expression)
            return null;
        var findings = scope.IsQuiet || _failed.Contains(scalar) ? new DiagnosticBag() : bag;
        var value = expression.Evaluate(scope.Values, scalar.Location, findings);
        if (value is null && ReferenceEquals(findings, bag))
            _failed.Add(scalar);
        return value is null || value.Location == scalar.Location ? value : value.At(scalar.Location);
    }

    private ScalarExpression? Compiled(YamlScalar scalar, ExpressionScope scope)
    {
        var key = (scalar, scope.Step.Known);
        if (!_compiled.TryGetValue(key, out var expression))
            _compiled[key] = expression = Compile(scalar, scope);
        return expression;
    }

    private ScalarExpression? Compile(YamlScalar scalar, ExpressionScope scope)
    {
        var findings = new DiagnosticBag();
        var expression = ScalarExpression.Compile(scalar, scope.Step.Known, findings);
        if (expression is not null)
            return expression;
        var comesTooEarly = ScalarExpression.Compile(scalar, scope.Step.KnownInTheEnd, new DiagnosticBag()) is not null;
        bag.AddRange(findings.ToSorted().Select(finding =>
            comesTooEarly ? ExpansionDiagnostics.IsNotYetKnown(finding.Location, finding.Message, scope.Step.Title) : finding));
        return null;
    }
}
