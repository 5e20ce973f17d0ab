namespace RegionRender.Cel;

/// <summary>Equality as the language defines it: across number types, deep, and false (never an error) between unlike types.</summary>
internal static class ValueEquality
{
    public static bool AreEqual(in CelValue left, in CelValue right, ref Work work)
    {
        if (left.Kind != right.Kind)
            return ScalarsAreEqual(left, right);
        switch (left.Kind)
        {
            case CelValueKind.List:
                return ListsAreEqual(left, right, ref work);
            case CelValueKind.Map:
                return MapsAreEqual(left, right, ref work);
            case CelValueKind.Optional:
                return work.Take(1) && OptionalsAreEqual(left.AsOptional(), right.AsOptional(), ref work);
            case CelValueKind.String:
                return work.Read(left.AsString().Length) && left.AsString() == right.AsString();
            default:
                return work.Take(1) && ScalarsAreEqual(left, right);
        }
    }

    /// <summary>The same for values that hold no others.</summary>
    public static bool ScalarsAreEqual(CelValue left, CelValue right)
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
            CelValueKind.Timestamp => left.AsTimestamp() == right.AsTimestamp(),
            CelValueKind.Duration => left.AsNanoseconds() == right.AsNanoseconds(),
            CelValueKind.Opaque => Equals(left.AsOpaque<object>(), right.AsOpaque<object>()),
            CelValueKind.Type => left.AsType().Name == right.AsType().Name,
            _ => false,
        };
    }

    private static bool OptionalsAreEqual(CelValue? left, CelValue? right, ref Work work) =>
        left is { } a && right is { } b ? AreEqual(a, b, ref work) : left is null && right is null;

    private static bool ListsAreEqual(in CelValue left, in CelValue right, ref Work work)
    {
        var count = left.Count;
        if (count != right.Count || !work.Take(1))
            return false;
        for (var i = 0; i < count; i++)
        {
            if (!AreEqual(left[i], right[i], ref work))
                return false;
        }

        return true;
    }

    private static bool MapsAreEqual(in CelValue left, in CelValue right, ref Work work)
    {
        var count = left.Count;
        if (count != right.Count || !work.Take(1))
            return false;
        for (var i = 0; i < count; i++)
        {
            if (!right.TryGet(left.KeyAt(i), out var other) || !AreEqual(left.ValueAt(i), other, ref work))
                return false;
        }

        return true;
    }
}
