using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary><c>a.?b</c>.</summary>
internal sealed class OptionalSelectNode(TextSpan span, Node operand, string field) : Node(span)
{
    private readonly CelValue _field = CelValue.String(field);

    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(1, this);
        var value = operand.Evaluate(ref frame);
        return value.IsError ? value : ValueLookup.FindOptional(value, _field).At(Span);
    }
}

/// <summary><c>a[?b]</c>.</summary>
internal sealed class OptionalIndexNode(TextSpan span, Node operand, Node index) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(1, this);
        var value = operand.Evaluate(ref frame);
        if (value.IsError)
            return value;
        var key = index.Evaluate(ref frame);
        return key.IsError ? key : ValueLookup.FindOptional(value, key).At(Span);
    }
}

/// <summary><c>a.or(b)</c> and <c>a.orValue(b)</c>: the alternative is evaluated only if there is no value.</summary>
internal sealed class AlternativeNode(TextSpan span, Node optional, Node alternative, bool unwraps) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(1, this);
        var value = optional.Evaluate(ref frame);
        if (value.Kind != CelValueKind.Optional)
            return value.IsError ? value : CelValue.NoSuchOverload.At(Span);
        if (value.AsOptional() is { } inner)
            return unwraps ? inner : value;
        var other = alternative.Evaluate(ref frame);
        return unwraps || other.IsError || other.Kind == CelValueKind.Optional ? other : CelValue.NoSuchOverload.At(Span);
    }
}

/// <summary><c>a.optMap(x, b)</c>, and <c>optFlatMap</c> where the body gives an optional itself.</summary>
internal sealed class OptionalMapNode(TextSpan span, Node optional, int slot, Node body, bool isFlat) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(1, this);
        var value = optional.Evaluate(ref frame);
        if (value.Kind != CelValueKind.Optional)
            return value.IsError ? value : CelValue.NoSuchOverload.At(Span);
        if (value.AsOptional() is not { } inner)
            return value;
        frame.Slots[slot] = inner;
        var result = body.Evaluate(ref frame);
        return isFlat || result.IsError ? result : CelValue.Some(result);
    }
}

/// <summary><c>?x</c> in a list or map: the value of an optional, or nothing.</summary>
internal static class OptionalItem
{
    /// <summary>False if there is nothing to add; an error is something.</summary>
    public static bool TryUnwrap(ref CelValue value, TextSpan span)
    {
        if (value.IsError)
            return true;
        if (value.Kind != CelValueKind.Optional)
        {
            value = CelValue.NoSuchOverload.At(span);
            return true;
        }

        var inner = value.AsOptional();
        value = inner ?? default;
        return inner is not null;
    }
}
