using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>A compiled operation. Nodes are immutable, so that programs are shared by threads; errors are values.</summary>
internal abstract class Node(TextSpan span)
{
    public TextSpan Span { get; } = span;

    public abstract CelValue Evaluate(ref Frame frame);

    protected CelValue Fail(string message) => CelValue.Error(new CelError(message, Span));
}

internal sealed class ConstantNode(TextSpan span, CelValue value) : Node(span)
{
    public CelValue Value { get; } = value;

    public override CelValue Evaluate(ref Frame frame) => Value;
}

/// <summary>A variable of the environment.</summary>
internal sealed class VariableNode(TextSpan span, string name, CelType type) : Node(span)
{
    private readonly CelValue _unbound = CelValue.Error(new CelError($"'{name}' has no value", span));

    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(1, this);
        return frame.Activation.TryGet(name, out var value) ? value.WithDeclaredType(type) : _unbound;
    }
}

/// <summary>A variable of a comprehension.</summary>
internal sealed class SlotNode(TextSpan span, int slot) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(1, this);
        return frame.Slots[slot];
    }
}
