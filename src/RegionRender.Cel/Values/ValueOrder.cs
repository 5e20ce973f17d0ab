namespace RegionRender.Cel;

/// <summary>The order of values that have one.</summary>
internal static class ValueOrder
{
    /// <summary>False if the two have no order at all; <paramref name="order"/> is null where they only happen to have none: NaN.</summary>
    public static bool TryCompare(CelValue left, CelValue right, out int? order)
    {
        order = null;
        if (NumberComparison.IsNumber(left.Kind) && NumberComparison.IsNumber(right.Kind))
        {
            order = NumberComparison.Compare(left, right);
            return true;
        }

        if (left.Kind != right.Kind)
            return false;
        order = left.Kind switch
        {
            CelValueKind.String => CompareText(left.AsString(), right.AsString()),
            CelValueKind.Bool => left.AsBool().CompareTo(right.AsBool()),
            CelValueKind.Bytes => left.AsBytes().SequenceCompareTo(right.AsBytes()),
            _ => null,
        };
        return order is not null;
    }

    // By code point: the surrogates of the characters beyond U+FFFF would sort before U+E000 otherwise.
    private static int CompareText(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
            return left.Length.CompareTo(right.Length);
        return RankOf(left[common]).CompareTo(RankOf(right[common]));
    }

    private static int RankOf(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
