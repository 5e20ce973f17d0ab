namespace RegionRender.Cel;

/// <summary>
/// What calls cost, by the API server's count (Kubernetes 1.36: apiserver cel/library/cost.go; cel-go 0.26: interpreter/runtimecost.go,
/// ext/lists.go, ext/sets.go). What is not listed costs one.
/// </summary>
internal static class CallCost
{
    /// <summary>Making a list costs ten, calling the function one.</summary>
    private const long NewList = 11;

    /// <summary>The cost of one call; there is an overload if the types alone say which it is.</summary>
    public static long Of(string function, Overload? overload, ReadOnlySpan<CelValue> arguments, CelValue result, ref Work work) => function switch
    {
        "startsWith" or "endsWith" or "format" or "strings.quote" or "lowerAscii" or "upperAscii" or "substring" or "trim" or "url" or "cidr" or "isIP" or "isCIDR"
            or "quantity" or "isQuantity" or "semver" or "isSemver" => Walk(arguments[0]),
        "string" when overload?.Parameters[0].Kind == CelTypeKind.Bytes => Walk(arguments[0]),
        "bytes" when overload?.Parameters[0].Kind == CelTypeKind.String => Walk(arguments[0]),
        "ip" when arguments[0].Kind == CelValueKind.String => Walk(arguments[0]),
        "replace" or "split" or "ip.isCanonical" => OperationCost.Walk(2 * OperationCost.SizeOf(arguments[0])),
        "join" => OperationCost.Walk(2 * OperationCost.SizeOf(result)),
        "contains" => Walk(arguments[0]) * Walk(arguments[1]),
        "find" or "findAll" => Pattern(arguments[0], OperationCost.SizeOf(arguments[1])),
        // The global form is not among what the server knows the cost of.
        "matches" when overload?.IsMember == true => Pattern(arguments[0], OperationCost.SizeOf(arguments[1])),
        "validate" => Pattern(arguments[1], arguments[0].AsOpaque<NamedFormat>()?.PatternLength ?? 1),
        "isSorted" or "sum" or "min" or "max" or "indexOf" or "lastIndexOf" => Traversal(arguments[0], ref work),
        "containsIP" => OperationCost.Walk(2 * OperationCost.SizeOf(arguments[0])) + Parse(overload, arguments[1]),
        "containsCIDR" => OperationCost.Walk(2 * OperationCost.SizeOf(arguments[0])) + Walk(arguments[0]) + 1 + Parse(overload, arguments[1]),
        "sets.contains" or "sets.intersects" => 1 + Product(arguments),
        "sets.equivalent" => 1 + (2 * Product(arguments)),
        "sort" or "distinct" => OfSelfComparison(arguments[0]),
        "slice" or "lists.range" => NewList + OperationCost.SizeOf(result),
        "reverse" when arguments[0].Kind == CelValueKind.List => NewList + OperationCost.SizeOf(result),
        "flatten" => NewList + (arguments[0].Count * (arguments.Length > 1 ? Math.Clamp(arguments[1].AsInt64(), 0, 1_000_000) : 1)),
        _ => 1,
    };

    /// <summary>Each item with each other: the server takes all that sorts or compares for that.</summary>
    public static long OfSelfComparison(CelValue list)
    {
        var square = (long)list.Count * list.Count;
        return NewList + (2 * square) + (list.Count > 0 && list[0].Kind is CelValueKind.String or CelValueKind.Bytes ? square / 10 : 0);
    }

    private static long Walk(CelValue value) => OperationCost.Walk(OperationCost.SizeOf(value));

    private static long Pattern(CelValue text, long length) => OperationCost.Walk(1 + OperationCost.SizeOf(text)) * ((length + 3) / 4);

    private static long Parse(Overload? overload, CelValue text) => overload?.Parameters[1].Kind == CelTypeKind.String ? Walk(text) : 0;

    private static long Product(ReadOnlySpan<CelValue> arguments) => OperationCost.SizeOf(arguments[0]) * OperationCost.SizeOf(arguments[1]);

    private static long Traversal(CelValue value, ref Work work)
    {
        if (!work.Take(1))
            return 0;
        switch (value.Kind)
        {
            case CelValueKind.String:
                return System.Text.Encoding.UTF8.GetByteCount(value.AsString()) / 10;
            case CelValueKind.Bytes:
                return value.AsBytes().Length / 10;
            case CelValueKind.List:
                var items = 0L;
                for (var i = 0; i < value.Count; i++)
                    items += Traversal(value[i], ref work);
                return items;
            case CelValueKind.Map:
                var entries = 0L;
                for (var i = 0; i < value.Count; i++)
                    entries += Traversal(value.KeyAt(i), ref work) + Traversal(value.ValueAt(i), ref work);
                return entries;
            default:
                return 1;
        }
    }
}
