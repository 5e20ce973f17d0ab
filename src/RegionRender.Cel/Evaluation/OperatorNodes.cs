using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>An operator over two values.</summary>
/// <param name="isResolved">True if the types alone say which overload it is.</param>
internal sealed class BinaryNode(TextSpan span, BinaryOperator operation, string symbol, Node left, Node right, bool isResolved) : Node(span)
{
    private readonly bool _isSetLookup = operation == BinaryOperator.In && right is ConstantNode { Value: var set } && OperationCost.IsSet(set);

    public override CelValue Evaluate(ref Frame frame)
    {
        var a = left.Evaluate(ref frame);
        var b = right.Evaluate(ref frame);
        if (!_isSetLookup)
            frame.Charge(OperationCost.Of(operation, a, b, isResolved), this);
        if (a.IsError || b.IsError)
            return a.IsError ? a : b;
        var value = Apply(a, b, ref frame.Work);
        frame.CheckWork(this);
        return value.IsError ? Placed(value, symbol, a, b) : value;
    }

    private CelValue Apply(CelValue a, CelValue b, ref Work work) => operation switch
    {
        BinaryOperator.Equal => CelValue.Bool(ValueEquality.AreEqual(a, b, ref work)),
        BinaryOperator.NotEqual => CelValue.Bool(!ValueEquality.AreEqual(a, b, ref work)),
        BinaryOperator.In => ValueLookup.Contains(b, a, ref work),
        BinaryOperator.Add => ValueArithmetic.Add(a, b, ref work),
        BinaryOperator.Subtract => ValueArithmetic.Subtract(a, b),
        BinaryOperator.Multiply => ValueArithmetic.Multiply(a, b),
        BinaryOperator.Divide => ValueArithmetic.Divide(a, b),
        BinaryOperator.Modulo => ValueArithmetic.Modulo(a, b),
        _ => Order(a, b),
    };

    private CelValue Order(CelValue a, CelValue b)
    {
        var order = ValueOrder.Compare(a, b, out var error);
        if (error is not null)
            return CelValue.Error(error);
        return CelValue.Bool(operation switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }
}

internal sealed class NotNode(TextSpan span, Node operand) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(1, this);
        var value = operand.Evaluate(ref frame);
        if (value.Kind == CelValueKind.Bool)
            return CelValue.Bool(!value.IsTrue);
        return value.IsError ? value : Placed(CelValue.NoSuchOverload, "!", value);
    }
}

internal sealed class NegateNode(TextSpan span, Node operand) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(1, this);
        var value = operand.Evaluate(ref frame);
        if (value.IsError)
            return value;
        var negated = ValueArithmetic.Negate(value);
        return negated.IsError ? Placed(negated, "-", value) : negated;
    }
}

internal sealed class ConditionalNode(TextSpan span, Node condition, Node then, Node otherwise) : Node(span)
{
    private readonly Node _then = then.OnTheWay;
    private readonly Node _otherwise = otherwise.OnTheWay;

    public override bool IsAttribute => true;

    public override CelValue Evaluate(ref Frame frame)
    {
        var value = condition.Evaluate(ref frame);
        if (value.Kind == CelValueKind.Bool)
            return value.IsTrue ? _then.Evaluate(ref frame) : _otherwise.Evaluate(ref frame);
        return NoBool(value, "a condition", condition.Span);
    }
}
