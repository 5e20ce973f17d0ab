namespace RegionRender.Cel;

/// <summary>Compares numbers of different types by their mathematical value, without rounding. Null means not comparable: NaN.</summary>
internal static class NumberComparison
{
    // 2^63 and 2^64 are exact as doubles; long.MaxValue and ulong.MaxValue are not.
    private const double TwoToThe63 = 9223372036854775808.0;
    private const double TwoToThe64 = 18446744073709551616.0;

    public static bool IsNumber(CelValueKind kind) => kind is CelValueKind.Int or CelValueKind.Uint or CelValueKind.Double;

    public static int? Compare(CelValue left, CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelValueKind.Int, CelValueKind.Int) => left.AsInt64().CompareTo(right.AsInt64()),
        (CelValueKind.Uint, CelValueKind.Uint) => left.AsUInt64().CompareTo(right.AsUInt64()),
        (CelValueKind.Double, CelValueKind.Double) => Compare(left.AsDouble(), right.AsDouble()),
        (CelValueKind.Int, CelValueKind.Uint) => Compare(left.AsInt64(), right.AsUInt64()),
        (CelValueKind.Uint, CelValueKind.Int) => -Compare(right.AsInt64(), left.AsUInt64()),
        (CelValueKind.Double, CelValueKind.Int) => Compare(left.AsDouble(), right.AsInt64()),
        (CelValueKind.Int, CelValueKind.Double) => -Compare(right.AsDouble(), left.AsInt64()),
        (CelValueKind.Double, CelValueKind.Uint) => Compare(left.AsDouble(), right.AsUInt64()),
        (CelValueKind.Uint, CelValueKind.Double) => -Compare(right.AsDouble(), left.AsUInt64()),
        _ => null,
    };

    private static int? Compare(double left, double right) => double.IsNaN(left) || double.IsNaN(right) ? null : left < right ? -1 : left > right ? 1 : 0;

    private static int Compare(long left, ulong right) => left < 0 ? -1 : ((ulong)left).CompareTo(right);

    private static int? Compare(double left, long right)
    {
        if (double.IsNaN(left))
            return null;
        if (left >= TwoToThe63)
            return 1;
        if (left < -TwoToThe63)
            return -1;
        var whole = ((long)left).CompareTo(right);
        return whole != 0 ? whole : Math.Sign(left - Math.Truncate(left));
    }

    private static int? Compare(double left, ulong right)
    {
        if (double.IsNaN(left))
            return null;
        if (left >= TwoToThe64)
            return 1;
        if (left < 0)
            return -1;
        var whole = ((ulong)left).CompareTo(right);
        return whole != 0 ? whole : Math.Sign(left - Math.Truncate(left));
    }
}
