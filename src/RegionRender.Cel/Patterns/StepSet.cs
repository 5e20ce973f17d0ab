namespace RegionRender.Cel;

/// <summary>A set of steps in the order they were added: added, asked and cleared in constant time.</summary>
internal sealed class StepSet(int capacity)
{
    private readonly int[] _items = new int[capacity];
    private readonly int[] _places = new int[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Items => _items.AsSpan(0, Count);

    public bool Add(int step)
    {
        if (Contains(step))
            return false;
        _places[step] = Count;
        _items[Count++] = step;
        return true;
    }

    public void Clear() => Count = 0;

    private bool Contains(int step) => _places[step] < Count && _items[_places[step]] == step;
}
