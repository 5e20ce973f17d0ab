using System.Collections.Immutable;

namespace RegionRender.Flux;

/// <summary>Who is due for an attempt. Of those that are, the first in a given order comes next.</summary>
/// <param name="order">Everyone who may ever be due.</param>
internal sealed class ApplierQueue(ImmutableArray<ApplierKey> order)
{
    private readonly Dictionary<ApplierKey, int> _positions = order.Index().ToDictionary(item => item.Item, item => item.Index);
    private readonly SortedSet<int> _due = [.. Enumerable.Range(0, order.Length)];

    public void Add(ApplierKey key)
    {
        if (_positions.TryGetValue(key, out var position))
            _due.Add(position);
    }

    /// <summary>Takes the next one; null if nobody is due.</summary>
    public ApplierKey? Take()
    {
        if (_due.Count == 0)
            return null;
        var position = _due.Min;
        _due.Remove(position);
        return order[position];
    }
}
