namespace RegionRender.Cel;

/// <summary>What operators cost, by the API server's count: one, or a tenth of the characters that are walked (cel-go interpreter/runtimecost.go).</summary>
internal static class OperationCost
{
    public static long Of(BinaryOperator operation, CelValue left, CelValue right, bool isResolved) => operation switch
    {
        BinaryOperator.Equal or BinaryOperator.NotEqual => Walk(Math.Min(SizeOf(left), SizeOf(right))),
        // Where only the values will tell which overload it is, the server does not look.
        _ when !isResolved => 1,
        BinaryOperator.In when right.Kind == CelValueKind.List => right.Count,
        BinaryOperator.Add when left.Kind is CelValueKind.String or CelValueKind.Bytes => Walk(SizeOf(left) + SizeOf(right)),
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual
            when left.Kind is CelValueKind.String or CelValueKind.Bytes => Walk(Math.Min(SizeOf(left), SizeOf(right))),
        _ => 1,
    };

    public static long Walk(long size) => (size + 9) / 10;

    /// <summary>The units that a text or bytes take.</summary>
    public static int LengthOf(CelValue value) => value.Kind == CelValueKind.Bytes ? value.AsBytes().Length : value.AsString().Length;

    public static long SizeOf(CelValue value) => value.Kind switch
    {
        CelValueKind.String => CodePoints.Count(value.AsString()),
        CelValueKind.Bytes => value.AsBytes().Length,
        CelValueKind.List or CelValueKind.Map => value.Count,
        CelValueKind.Optional => value.AsOptional() is { } inner ? SizeOf(inner) : 1,
        CelValueKind.Opaque when value.AsOpaque<IpAddress>() is { } address => address.Length / 8,
        CelValueKind.Opaque when value.AsOpaque<Cidr>() is { } cidr => (cidr.PrefixLength + 7) / 8,
        _ => 1,
    };

    /// <summary>True for a list of plain values: one that is written out becomes a set, and to look into it costs nothing.</summary>
    public static bool IsSet(CelValue list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list.Kind == CelValueKind.Map || list[i].Kind is not (CelValueKind.Bool or CelValueKind.Int or CelValueKind.Uint or CelValueKind.Double or CelValueKind.String))
                return false;
        }

        return list.Kind == CelValueKind.List;
    }
}
