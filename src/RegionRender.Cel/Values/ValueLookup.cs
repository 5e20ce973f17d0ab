namespace RegionRender.Cel;

/// <summary>Looks into lists and maps.</summary>
internal static class ValueLookup
{
    private static readonly CelError NoIndex = new("the index is no whole number");

    /// <summary>The item or entry; an error if there is none.</summary>
    public static CelValue Find(CelValue container, CelValue key) => TryFind(container, key) ?? Missing(container, key);

    /// <summary>The item or entry as an optional. In an optional container, nothing is found in nothing.</summary>
    public static CelValue FindOptional(CelValue container, CelValue key)
    {
        if (container.Kind == CelValueKind.Optional)
            return container.AsOptional() is { } inner ? FindOptional(inner, key) : container;
        if (TryFind(container, key) is not { } found)
            return CelValue.None;
        return found.IsError ? found : CelValue.Some(found);
    }

    public static CelValue Contains(CelValue container, CelValue item, ref Work work) => container.Kind switch
    {
        CelValueKind.List => CelValue.Bool(ListContains(container, item, ref work)),
        CelValueKind.Map => CelValue.Bool(container.TryGet(item, out _)),
        _ => CelValue.NoSuchOverload,
    };

    public static bool ListContains(CelValue list, CelValue item, ref Work work)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (ValueEquality.AreEqual(list[i], item, ref work))
                return true;
        }

        return false;
    }

    // Null if there is no such item; an error if the key is none that could be there.
    private static CelValue? TryFind(CelValue container, CelValue key) => container.Kind switch
    {
        CelValueKind.List => TryFindItem(container, key),
        CelValueKind.Map when container.TryGet(key, out var value) => value,
        CelValueKind.Map when CelMap.CanBeKey(key) || key.Kind == CelValueKind.Double => null,
        _ => CelValue.NoSuchOverload,
    };

    private static CelValue? TryFindItem(CelValue list, CelValue key)
    {
        if (!NumberComparison.IsNumber(key.Kind))
            return CelValue.NoSuchOverload;
        if (!TryGetWhole(key, out var index))
            return CelValue.Error(NoIndex);
        return index >= 0 && index < list.Count ? list[(int)index] : null;
    }

    private static CelValue Missing(CelValue container, CelValue key) => CelValue.Error(container.Kind == CelValueKind.List
        ? $"the index {ValueText.Of(key)} is outside the list of {container.Count}"
        : $"there is no '{ValueText.Of(key)}'");

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
}
