using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Reads a field or item of an operand. Of one that is no attribute itself an attribute is made first, which costs one.</summary>
internal abstract class QualifiedNode(TextSpan span, Node operand, bool isOnTheWay) : Node(span)
{
    private readonly Node _operand = isOnTheWay ? operand.OnTheWay : operand;
    private readonly long _ownCost = isOnTheWay || operand.IsAttribute ? 0 : 1;

    public sealed override bool IsAttribute => true;

    public sealed override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(_ownCost, this);
        var value = _operand.Evaluate(ref frame);
        if (value.IsError)
            return value;
        var read = Read(ref frame, value);
        return read.IsError ? Placed(read, "[]", value) : read;
    }

    protected abstract CelValue Read(ref Frame frame, CelValue value);

    // What is not there costs nothing when it was asked for as an optional.
    protected CelValue ReadOptional(ref Frame frame, CelValue value, CelValue key)
    {
        var found = ValueLookup.FindOptional(value, key);
        if (found.IsError || found.AsOptional() is not null)
            frame.Charge(1, this);
        return found;
    }
}

/// <summary><c>a.b</c>.</summary>
internal sealed class SelectNode(TextSpan span, Node operand, string field, bool isOnTheWay = false) : QualifiedNode(span, operand, isOnTheWay)
{
    private readonly Node _source = operand;
    private readonly CelValue _field = CelValue.String(field);
    private readonly CelValue _missing = CelValue.Error(new CelError($"there is no '{field}'", span));
    private readonly CelValue _noMap = CelValue.Error(new CelError($"'.{field}' asks for a field of what is no map", span));

    public override Node OnTheWay => new SelectNode(Span, _source, @field, isOnTheWay: true);

    protected override CelValue Read(ref Frame frame, CelValue value)
    {
        if (value.Kind == CelValueKind.Optional)
            return ReadOptional(ref frame, value, _field);
        frame.Charge(1, this);
        if (value.Kind == CelValueKind.Map)
            return value.TryGet(field, out var found) ? found : _missing;
        return _noMap;
    }
}

/// <summary><c>has(a.b)</c>.</summary>
internal sealed class HasNode(TextSpan span, Node operand, string field) : Node(span)
{
    private readonly Node _operand = operand.OnTheWay;
    private readonly CelValue _noMap = CelValue.Error(new CelError($"has() asks for the field '{field}' of what is no map", span));

    public override CelValue Evaluate(ref Frame frame)
    {
        var value = _operand.Evaluate(ref frame);
        frame.Charge(1, this);
        if (value.Kind == CelValueKind.Optional)
            value = value.AsOptional() ?? CelValue.EmptyMap;
        if (value.Kind == CelValueKind.Map)
            return CelValue.Bool(value.TryGet(field, out _));
        return value.IsError ? value : _noMap;
    }
}

/// <summary><c>a[b]</c>.</summary>
internal sealed class IndexNode(TextSpan span, Node operand, Node index, bool isOnTheWay = false) : QualifiedNode(span, operand, isOnTheWay)
{
    private readonly Node _source = operand;
    private readonly Node _index = index.OnTheWay;

    public override Node OnTheWay => new IndexNode(Span, _source, index, isOnTheWay: true);

    protected override CelValue Read(ref Frame frame, CelValue value)
    {
        var key = _index.Evaluate(ref frame);
        if (key.IsError)
            return key;
        if (value.Kind == CelValueKind.Optional)
            return ReadOptional(ref frame, value, key);
        frame.Charge(1, this);
        frame.Work.Read(OperationCost.LengthOf(key));
        return ValueLookup.Find(value, key);
    }
}
