namespace RegionRender.Cel;

/// <summary>
/// Compares numbers of any type. An integer meets a double as a double, so that numbers beyond 2^53 may be equal though they
/// differ, as in the reference implementation. Null means no order: NaN.
/// </summary>
internal static class NumberComparison
{
    public static bool IsNumber(CelValueKind kind) => kind is CelValueKind.Int or CelValueKind.Uint or CelValueKind.Double;

    public static int? Compare(CelValue left, CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelValueKind.Int, CelValueKind.Int) => left.AsInt64().CompareTo(right.AsInt64()),
        (CelValueKind.Uint, CelValueKind.Uint) => left.AsUInt64().CompareTo(right.AsUInt64()),
        (CelValueKind.Int, CelValueKind.Uint) => Compare(left.AsInt64(), right.AsUInt64()),
        (CelValueKind.Uint, CelValueKind.Int) => -Compare(right.AsInt64(), left.AsUInt64()),
        _ => Compare(ToDouble(left), ToDouble(right)),
    };

    public static double ToDouble(CelValue number) => number.Kind switch
    {
        CelValueKind.Int => number.AsInt64(),
        CelValueKind.Uint => number.AsUInt64(),
        _ => number.AsDouble(),
    };

    private static int? Compare(double left, double right)
    {
        if (double.IsNaN(left) || double.IsNaN(right))
            return null;
        return left < right ? -1 : left > right ? 1 : 0;
    }

    private static int Compare(long left, ulong right) => left < 0 ? -1 : ((ulong)left).CompareTo(right);
}
