namespace RegionRender.Cel;

/// <summary>Equality as the language defines it: across number types, deep, and false (never an error) between unlike types.</summary>
internal static class ValueEquality
{
    public static bool AreEqual(CelValue left, CelValue right)
    {
        var kind = left.Kind;
        if (kind != right.Kind)
            return NumberComparison.IsNumber(kind) && NumberComparison.IsNumber(right.Kind) && NumberComparison.Compare(left, right) == 0;
        return kind switch
        {
            CelValueKind.Null => true,
            CelValueKind.Bool => left.AsBool() == right.AsBool(),
            CelValueKind.Int or CelValueKind.Uint or CelValueKind.Double => NumberComparison.Compare(left, right) == 0,
            CelValueKind.String => left.AsString() == right.AsString(),
            CelValueKind.Bytes => left.AsBytes().SequenceEqual(right.AsBytes()),
            CelValueKind.List => ListsAreEqual(left, right),
            CelValueKind.Map => MapsAreEqual(left, right),
            CelValueKind.Timestamp => left.AsTimestamp() == right.AsTimestamp(),
            CelValueKind.Duration => left.AsNanoseconds() == right.AsNanoseconds(),
            CelValueKind.Optional => OptionalsAreEqual(left.AsOptional(), right.AsOptional()),
            CelValueKind.Opaque => Equals(left.AsOpaque<object>(), right.AsOpaque<object>()),
            CelValueKind.Type => left.AsType().Name == right.AsType().Name,
            _ => false,
        };
    }

    private static bool OptionalsAreEqual(CelValue? left, CelValue? right) =>
        left is { } a && right is { } b ? AreEqual(a, b) : left is null && right is null;

    private static bool ListsAreEqual(CelValue left, CelValue right)
    {
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
                return false;
        }

        return true;
    }

    private static bool MapsAreEqual(CelValue left, CelValue right)
    {
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!right.TryGet(left.KeyAt(i), out var other) || !AreEqual(left.ValueAt(i), other))
                return false;
        }

        return true;
    }
}
