namespace RegionRender.Cel;

/// <summary>The order of values that have one.</summary>
internal static class ValueOrder
{
    private static readonly CelError NaNHasNoOrder = new("NaN is neither less nor greater than anything");

    /// <summary>Negative, 0 or positive; or an error.</summary>
    public static int Compare(CelValue left, CelValue right, out CelError? error)
    {
        error = null;
        if (NumberComparison.IsNumber(left.Kind) && NumberComparison.IsNumber(right.Kind))
        {
            var order = NumberComparison.Compare(left, right);
            error = order is null ? NaNHasNoOrder : null;
            return order ?? 0;
        }

        if (left.Kind == right.Kind)
        {
            switch (left.Kind)
            {
                case CelValueKind.String:
                    return CompareText(left.AsString(), right.AsString());
                case CelValueKind.Bool:
                    return left.AsBool().CompareTo(right.AsBool());
                case CelValueKind.Timestamp when left.AsTimestamp() is { } timestamp:
                    return timestamp.CompareTo(right.AsTimestamp());
                case CelValueKind.Duration:
                    return left.AsNanoseconds().CompareTo(right.AsNanoseconds());
                case CelValueKind.Bytes:
                    return left.AsBytes().SequenceCompareTo(right.AsBytes());
            }
        }

        error = CelError.NoSuchOverload;
        return 0;
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
