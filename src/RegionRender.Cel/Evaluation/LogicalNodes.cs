using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>A chain of <c>&amp;&amp;</c> or <c>||</c>: the deciding value wins over errors, wherever it stands.</summary>
internal sealed class LogicalNode(TextSpan span, bool isAnd, Node[] operands) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        var error = default(CelValue);
        var failed = false;
        foreach (var operand in operands)
        {
            var value = operand.Evaluate(ref frame);
            if (value.Kind == CelValueKind.Bool)
            {
                if (value.IsTrue != isAnd)
                    return value;
            }
            else if (!failed)
            {
                failed = true;
                error = NoBool(value, isAnd ? "what '&&' joins" : "what '||' joins", operand.Span);
            }

            if (frame.IsExhausted)
                return error;
        }

        return failed ? error : CelValue.Bool(isAnd);
    }
}
