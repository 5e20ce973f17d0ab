using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary><c>matches</c> with a pattern that is written in the expression, compiled once.</summary>
internal sealed class MatchesNode(TextSpan span, Overload overload, Node text, Re2Regex regex) : Node(span)
{
    private readonly CelValue _pattern = CelValue.String(regex.Pattern);

    public override CelValue Evaluate(ref Frame frame)
    {
        var value = text.Evaluate(ref frame);
        frame.Charge(CallCost.Of("matches", overload, [value, _pattern], default, ref frame.Work), this);
        if (value.Kind != CelValueKind.String)
            return value.IsError ? value : Placed(CelValue.NoSuchOverload, "matches", value, _pattern);
        if (frame.IsExhausted)
            return default;
        var matches = regex.IsMatch(value.AsString(), ref frame.Work);
        frame.CheckWork(this);
        return CelValue.Bool(matches);
    }
}
