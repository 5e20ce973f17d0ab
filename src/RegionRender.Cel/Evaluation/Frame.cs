using System.Runtime.CompilerServices;

namespace RegionRender.Cel;

/// <summary>One evaluation: the variables of comprehensions by slot, the activation, and what has been spent.</summary>
internal ref struct Frame(Span<CelValue> slots, CelActivation activation, long costLimit)
{
    public readonly Span<CelValue> Slots = slots;

    public readonly CelActivation Activation = activation;

    public Work Work = new(Work.Limit);

    public long Cost { get; private set; }

    /// <summary>The node that passed a limit, if one did; whatever the evaluation gives from then on means nothing.</summary>
    public Node? ExhaustedBy { get; private set; }

    public readonly bool IsExhausted => ExhaustedBy is not null;

    public void Charge(long cost, Node node)
    {
        Cost = cost > costLimit - Cost ? costLimit + 1 : Cost + cost;
        if (Cost > costLimit)
            ExhaustedBy ??= node;
    }

    /// <summary>Ends the evaluation if the work that was just done passed its limit.</summary>
    public void CheckWork(Node node)
    {
        if (Work.IsExhausted)
            ExhaustedBy ??= node;
    }
}

/// <summary>Slots for most expressions, on the stack.</summary>
[InlineArray(Length)]
internal struct InlineSlots
{
    public const int Length = 8;

    private CelValue _first;
}
