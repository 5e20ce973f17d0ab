namespace RegionRender.Cel;

/// <summary>A compiled expression; immutable, for any number of threads.</summary>
public sealed class CelProgram
{
    /// <summary>What one evaluation may cost: the API server's limit for one call of a rule (Kubernetes 1.36: apiserver apis/cel/config.go, PerCallLimit).</summary>
    internal const long CostLimit = 1_000_000;

    private const string TooMuchWork = "the evaluation walks through too many values";

    /// <summary>What a result may hold, all together: nobody who walks through one shall have to count.</summary>
    private const int LargestResult = 1_000_000;

    private readonly Node _root;
    private readonly int _slots;

    internal CelProgram(Node root, CelType resultType, int slots)
    {
        _root = root;
        _slots = slots;
        ResultType = resultType;
    }

    /// <summary>The static type of the result; <see cref="CelType.Dyn"/> where it depends on the values.</summary>
    public CelType ResultType { get; }

    /// <summary>Evaluates with the values given. Never throws for what an expression or a value holds.</summary>
    public CelResult Evaluate(CelActivation activation)
    {
        var inline = default(InlineSlots);
        Span<CelValue> slots = _slots <= InlineSlots.Length ? inline : new CelValue[_slots];
        var frame = new Frame(slots, activation, CostLimit);
        var value = _root.Evaluate(ref frame);
        if (frame.ExhaustedBy is { } node)
            return Failed(new CelIssue(node.Span, frame.Work.IsExhausted ? TooMuchWork : $"the evaluation costs more than {CostLimit}"), frame.Cost) with { IsExhausted = true };
        if (ValueSize.IsBeyond(value, LargestResult))
            return Failed(new CelIssue(_root.Span, $"the result holds more than {LargestResult} values"), frame.Cost);
        if (value.AsError() is { } error)
            return Failed(new CelIssue(error.Span ?? _root.Span, error.Message, error.Suggestion), frame.Cost);
        return new CelResult(value, null) { Cost = frame.Cost };
    }

    private static CelResult Failed(CelIssue issue, long cost) => new(default, issue) { Cost = cost };
}
