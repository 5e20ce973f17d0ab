namespace RegionRender.Cel;

/// <summary>What operators cost, by the API server's count: one, or a tenth of the characters that are walked.</summary>
internal static class OperationCost
{
    public static long Of(BinaryOperator operation, CelValue left, CelValue right) => operation switch
    {
        BinaryOperator.In when right.Kind == CelValueKind.List => right.Count,
        BinaryOperator.Add when left.Kind is CelValueKind.String or CelValueKind.Bytes => Walk(SizeOf(left) + SizeOf(right)),
        BinaryOperator.Equal or BinaryOperator.NotEqual => Walk(Math.Min(SizeOf(left), SizeOf(right))),
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual
            when left.Kind is CelValueKind.String or CelValueKind.Bytes => Walk(Math.Min(SizeOf(left), SizeOf(right))),
        _ => 1,
    };

    public static long Walk(long size) => (size + 9) / 10;

    /// <summary>The units that a text or bytes take.</summary>
    public static int LengthOf(CelValue value) => value.Kind == CelValueKind.Bytes ? value.AsBytes().Length : value.AsString().Length;

    public static long SizeOf(CelValue value) => value.Kind switch
    {
        CelValueKind.String or CelValueKind.Bytes => LengthOf(value),
        CelValueKind.List or CelValueKind.Map => value.Count,
        _ => 1,
    };
}
