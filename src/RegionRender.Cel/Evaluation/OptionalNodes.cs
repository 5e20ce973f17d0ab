using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary><c>a.?b</c>.</summary>
internal sealed class OptionalSelectNode(TextSpan span, Node operand, string field, bool isOnTheWay = false) : QualifiedNode(span, operand, isOnTheWay)
{
    private readonly Node _source = operand;
    private readonly CelValue _field = CelValue.String(field);

    public override Node OnTheWay => new OptionalSelectNode(Span, _source, @field, isOnTheWay: true);

    protected override CelValue Read(ref Frame frame, CelValue value) => ReadOptional(ref frame, value, _field);
}

/// <summary><c>a[?b]</c>.</summary>
internal sealed class OptionalIndexNode(TextSpan span, Node operand, Node index, bool isOnTheWay = false) : QualifiedNode(span, operand, isOnTheWay)
{
    private readonly Node _source = operand;
    private readonly Node _index = index.OnTheWay;

    public override Node OnTheWay => new OptionalIndexNode(Span, _source, index, isOnTheWay: true);

    protected override CelValue Read(ref Frame frame, CelValue value)
    {
        var key = _index.Evaluate(ref frame);
        frame.Work.Read(OperationCost.LengthOf(key));
        return key.IsError ? key : ReadOptional(ref frame, value, key);
    }
}

/// <summary><c>a.or(b)</c> and <c>a.orValue(b)</c>: the alternative is evaluated only if there is no value.</summary>
internal sealed class AlternativeNode(TextSpan span, Node optional, Node alternative, bool unwraps) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        var value = optional.Evaluate(ref frame);
        if (value.Kind != CelValueKind.Optional)
            return value.IsError ? value : Placed(CelValue.NoSuchOverload, unwraps ? "orValue" : "or", value);
        if (value.AsOptional() is { } inner)
            return unwraps ? inner : value;
        var other = alternative.Evaluate(ref frame);
        return unwraps || other.IsError || other.Kind == CelValueKind.Optional ? other : Placed(CelValue.NoSuchOverload, "or", value, other);
    }
}

/// <summary><c>a.optMap(x, b)</c>, and <c>optFlatMap</c> where the body gives an optional itself.</summary>
internal sealed class OptionalMapNode(TextSpan span, Node optional, int slot, Node body, bool isFlat) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        var before = frame.Cost;
        var value = optional.Evaluate(ref frame);
        var cost = frame.Cost - before;
        frame.Charge(1, this);
        if (value.Kind != CelValueKind.Optional)
            return value.IsError ? value : Placed(CelValue.NoSuchOverload, isFlat ? "optFlatMap" : "optMap", value);
        // The API server asks whether there is a value, and then computes it once more; for nothing it calls optional.none().
        frame.Charge(isFlat ? 0 : 1, this);
        if (value.AsOptional() is not { } inner)
            return value;
        frame.Charge(cost + 1, this);
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
            value = CelValue.Error(new CelError($"what is marked with '?' must be an optional, not '{value.Type.Name}'", span));
            return true;
        }

        var inner = value.AsOptional();
        value = inner ?? default;
        return inner is not null;
    }
}
