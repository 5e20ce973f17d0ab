namespace RegionRender.Cel;

/// <summary>A map made by an expression: entries in the order they were written, found by key.</summary>
internal sealed class CelMap
{
    private const int LinearSearchLimit = 8;
    private readonly List<KeyValuePair<CelValue, CelValue>> _entries = [];
    private Dictionary<CelValue, int>? _index;

    public static CelMap Empty { get; } = new();

    public int Count => _entries.Count;

    public static bool CanBeKey(CelValue value) =>
        value.Kind is CelValueKind.Bool or CelValueKind.Int or CelValueKind.Uint or CelValueKind.String;

    public CelValue KeyAt(int index) => _entries[index].Key;

    public CelValue ValueAt(int index) => _entries[index].Value;

    public bool TryGet(CelValue key, out CelValue value)
    {
        var position = Find(key.Kind == CelValueKind.Double ? AsInteger(key) : key);
        value = position < 0 ? default : _entries[position].Value;
        return position >= 0;
    }

    /// <summary>False if the key stands there already.</summary>
    public bool TryAdd(CelValue key, CelValue value)
    {
        if (Find(key) >= 0)
            return false;
        _index?.Add(key, _entries.Count);
        _entries.Add(new KeyValuePair<CelValue, CelValue>(key, value));
        return true;
    }

    // 2.0 finds 2; what is no whole number, or is beyond 64 bits, finds nothing.
    private static CelValue AsInteger(CelValue key)
    {
        var number = key.AsDouble();
        if (number is >= -9223372036854775808.0 and < 9223372036854775808.0 && ((double)(long)number).Equals(number))
            return CelValue.Int((long)number);
        return number is >= 0 and < 18446744073709551616.0 && ((double)(ulong)number).Equals(number) ? CelValue.Uint((ulong)number) : key;
    }

    private int Find(CelValue key)
    {
        if (_entries.Count > LinearSearchLimit)
            return (_index ??= BuildIndex()).GetValueOrDefault(key, -1);
        for (var i = 0; i < _entries.Count; i++)
        {
            if (ValueEquality.ScalarsAreEqual(_entries[i].Key, key))
                return i;
        }

        return -1;
    }

    // Built on the first lookup beyond the limit: while the map is filled, which one thread does, or it stays linear.
    private Dictionary<CelValue, int> BuildIndex()
    {
        var index = new Dictionary<CelValue, int>(_entries.Count, KeyComparer.Instance);
        for (var i = 0; i < _entries.Count; i++)
            index.Add(_entries[i].Key, i);
        return index;
    }

    private sealed class KeyComparer : IEqualityComparer<CelValue>
    {
        public static readonly KeyComparer Instance = new();

        public bool Equals(CelValue x, CelValue y) => ValueEquality.ScalarsAreEqual(x, y);

        public int GetHashCode(CelValue value) => value.Kind switch
        {
            CelValueKind.String => string.GetHashCode(value.AsString(), StringComparison.Ordinal),
            CelValueKind.Int => value.AsInt64().GetHashCode(),
            CelValueKind.Uint => ((long)value.AsUInt64()).GetHashCode(),
            CelValueKind.Bool => value.AsBool() ? 1 : 2,
            _ => 0,
        };
    }
}
