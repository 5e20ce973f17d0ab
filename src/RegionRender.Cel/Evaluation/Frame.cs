using System.Runtime.CompilerServices;

namespace RegionRender.Cel;

/// <summary>One evaluation: the variables of comprehensions by slot, the activation, and what has been spent.</summary>
internal ref struct Frame(Span<CelValue> slots, CelActivation activation, long costLimit)
{
    public readonly Span<CelValue> Slots = slots;

    public readonly CelActivation Activation = activation;

    public long Cost { get; private set; }

    public readonly bool IsExhausted => Cost > costLimit;

    public void Charge(long cost) => Cost = cost > costLimit - Cost ? costLimit + 1 : Cost + cost;
}

/// <summary>Slots for most expressions, on the stack.</summary>
[InlineArray(Length)]
internal struct InlineSlots
{
    public const int Length = 8;

    private CelValue _first;
}
