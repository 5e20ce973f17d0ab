using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary><c>a.b</c>.</summary>
internal sealed class SelectNode(TextSpan span, Node operand, string field) : Node(span)
{
    private readonly CelValue _field = CelValue.String(field);
    private readonly CelValue _missing = CelValue.Error(new CelError($"there is no '{field}'", span));
    private readonly CelValue _noMap = CelValue.Error(new CelError($"'.{field}' asks for a field of what is no map", span));

    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(1, this);
        var value = operand.Evaluate(ref frame);
        if (value.Kind == CelValueKind.Map)
            return value.TryGet(field, out var found) ? found : _missing;
        if (value.Kind == CelValueKind.Optional)
            return ValueLookup.FindOptional(value, _field).At(Span);
        return value.IsError ? value : _noMap;
    }
}

/// <summary><c>has(a.b)</c>.</summary>
internal sealed class HasNode(TextSpan span, Node operand, string field) : Node(span)
{
    private readonly CelValue _noMap = CelValue.Error(new CelError($"has() asks for the field '{field}' of what is no map", span));

    public override CelValue Evaluate(ref Frame frame)
    {
        var value = operand.Evaluate(ref frame);
        if (value.Kind == CelValueKind.Optional)
            value = value.AsOptional() ?? CelValue.EmptyMap;
        if (value.Kind == CelValueKind.Map)
            return CelValue.Bool(value.TryGet(field, out _));
        return value.IsError ? value : _noMap;
    }
}

/// <summary><c>a[b]</c>.</summary>
internal sealed class IndexNode(TextSpan span, Node operand, Node index) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(1, this);
        var value = operand.Evaluate(ref frame);
        if (value.IsError)
            return value;
        var key = index.Evaluate(ref frame);
        if (key.IsError)
            return key;
        return (value.Kind == CelValueKind.Optional ? ValueLookup.FindOptional(value, key) : ValueLookup.Find(value, key)).At(Span);
    }
}
