using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>A compiled operation. Nodes are immutable, so that programs are shared by threads; errors are values.</summary>
internal abstract class Node(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>True for a name and for what is selected from it: reading one costs one, and one more for each field or item on the way.</summary>
    public virtual bool IsAttribute => false;

    /// <summary>The same as it is read on the way to something else, as an index or by a conditional: without the one that reading costs.</summary>
    public virtual Node OnTheWay => this;

    public abstract CelValue Evaluate(ref Frame frame);

    protected CelValue Fail(string message) => CelValue.Error(new CelError(message, Span));

    /// <summary>The error with its place; one of no fitting overload gets the name of what does not fit.</summary>
    protected CelValue Placed(CelValue error, string name, params ReadOnlySpan<CelValue> operands) => ReferenceEquals(error.AsError(), CelError.NoSuchOverload)
        ? Fail($"'{name}' does not take {TypesOf(operands)}")
        : error.At(Span);

    /// <summary>The error of an operand, or that it is no bool where it must be one.</summary>
    protected static CelValue NoBool(CelValue value, string what, TextSpan span) =>
        value.IsError ? value : CelValue.Error(new CelError($"{what} must be of type 'bool', not '{value.Type.Name}'", span));

    private static string TypesOf(ReadOnlySpan<CelValue> operands)
    {
        var names = new string[operands.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = operands[i].Type.Name;
        return $"({string.Join(", ", names)})";
    }
}

/// <summary>A value that is known when compiled; one that the API server computes every time costs what that does.</summary>
internal sealed class ConstantNode(TextSpan span, CelValue value, long cost = 0) : Node(span)
{
    public CelValue Value { get; } = value;

    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(cost, this);
        return Value;
    }
}

/// <summary>A variable of the environment.</summary>
internal sealed class VariableNode(TextSpan span, string name, CelType type, long cost = 1) : Node(span)
{
    private readonly CelValue _unbound = CelValue.Error(new CelError($"'{name}' has no value", span));

    public override bool IsAttribute => true;

    public override Node OnTheWay => new VariableNode(Span, name, type, cost: 0);

    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(cost, this);
        return frame.Activation.TryGet(name, out var value) ? value.WithDeclaredType(type) : _unbound;
    }
}

/// <summary>A variable of a comprehension.</summary>
internal sealed class SlotNode(TextSpan span, int slot, long cost = 1) : Node(span)
{
    public override bool IsAttribute => true;

    public override Node OnTheWay => new SlotNode(Span, slot, cost: 0);

    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(cost, this);
        return frame.Slots[slot];
    }
}
