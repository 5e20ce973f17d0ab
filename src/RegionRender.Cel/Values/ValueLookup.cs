namespace RegionRender.Cel;

/// <summary>Looks into lists and maps.</summary>
internal static class ValueLookup
{
    private static readonly CelError NoSuchIndex = new("the index is no whole number");

    public static CelValue Find(CelValue container, CelValue key) => container.Kind switch
    {
        CelValueKind.List => FindItem(container, key),
        CelValueKind.Map => FindEntry(container, key),
        _ => CelValue.NoSuchOverload,
    };

    public static CelValue Contains(CelValue container, CelValue item) => container.Kind switch
    {
        CelValueKind.List => CelValue.Bool(ListContains(container, item)),
        CelValueKind.Map => CelValue.Bool(container.TryGet(item, out _)),
        _ => CelValue.NoSuchOverload,
    };

    private static CelValue FindItem(CelValue list, CelValue key)
    {
        if (!NumberComparison.IsNumber(key.Kind))
            return CelValue.NoSuchOverload;
        if (!TryGetWhole(key, out var index))
            return CelValue.Error(NoSuchIndex);
        return index >= 0 && index < list.Count
            ? list[(int)index]
            : CelValue.Error($"the index {index} is outside the list of {list.Count}");
    }

    private static CelValue FindEntry(CelValue map, CelValue key)
    {
        if (map.TryGet(key, out var value))
            return value;
        if (!CelMap.CanBeKey(key) && key.Kind != CelValueKind.Double)
            return CelValue.NoSuchOverload;
        return CelValue.Error($"there is no '{ValueText.Of(key)}'");
    }

    private static bool TryGetWhole(CelValue key, out long index)
    {
        index = key.Kind switch
        {
            CelValueKind.Int => key.AsInt64(),
            CelValueKind.Uint => (long)Math.Min(key.AsUInt64(), long.MaxValue),
            _ => key.AsDouble() is > -1e15 and < 1e15 ? (long)key.AsDouble() : -1,
        };
        return key.Kind != CelValueKind.Double || key.AsDouble().Equals((double)index);
    }

    private static bool ListContains(CelValue list, CelValue item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (ValueEquality.AreEqual(list[i], item))
                return true;
        }

        return false;
    }
}
