using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>A call: the first overload that takes the values is the one.</summary>
internal sealed class CallNode(TextSpan span, string function, ImmutableArray<Overload> overloads, Node[] arguments) : Node(span)
{
    private Overload? Resolved => overloads.Length == 1 ? overloads[0] : null;

    public override CelValue Evaluate(ref Frame frame)
    {
        var inline = default(InlineArguments);
        var values = arguments.Length <= InlineArguments.Length ? ((Span<CelValue>)inline)[..arguments.Length] : new CelValue[arguments.Length];
        if (TryFindError(ref frame, values, out var error))
            return error;
        foreach (var overload in overloads)
        {
            if (!overload.Accepts(values))
                continue;
            var result = overload.Implementation(values, ref frame.Work);
            frame.Charge(CallCost.Of(function, Resolved, values, result, ref frame.Work), this);
            CountTexts(ref frame, values, result);
            return result.IsError ? Placed(result, function, values) : result;
        }

        return Placed(CelValue.NoSuchOverload, function, values);
    }

    // A call of one argument or two costs something even if one is an error; of more, only if it is the last.
    private bool TryFindError(ref Frame frame, scoped Span<CelValue> values, out CelValue error)
    {
        error = default;
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i] = arguments[i].Evaluate(ref frame);
            if (values[i].IsError && !error.IsError)
                error = values[i];
            if (error.IsError && arguments.Length > 2)
                break;
        }

        if (error.IsError && !overloads.IsEmpty && (arguments.Length <= 2 || values[^1].IsError))
            frame.Charge(CallCost.Of(function, Resolved, values, error, ref frame.Work), this);
        return error.IsError;
    }

    // Some functions cost one and read a whole text all the same.
    private void CountTexts(ref Frame frame, scoped ReadOnlySpan<CelValue> values, CelValue result)
    {
        foreach (var value in values)
        {
            if (value.Kind is CelValueKind.String or CelValueKind.Bytes)
                frame.Work.Read(OperationCost.LengthOf(value));
        }

        if (result.Kind is CelValueKind.String or CelValueKind.Bytes)
            frame.Work.Write(OperationCost.LengthOf(result));
        frame.CheckWork(this);
    }

    [InlineArray(Length)]
    private struct InlineArguments
    {
        public const int Length = 3;

        private CelValue _first;
    }
}
