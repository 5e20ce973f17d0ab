using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary><c>cel.bind</c>; an error of the value is one of the result only where the value is used.</summary>
internal sealed class BindNode(TextSpan span, int slot, Node value, Node body) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Slots[slot] = value.Evaluate(ref frame);
        return body.Evaluate(ref frame);
    }
}
