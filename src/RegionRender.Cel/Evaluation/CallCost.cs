namespace RegionRender.Cel;

/// <summary>What calls cost, by the API server's count. What is not listed costs one.</summary>
internal static class CallCost
{
    public static long Of(string function, ReadOnlySpan<CelValue> arguments, CelValue result, ref Work work) => function switch
    {
        "startsWith" or "endsWith" or "format" or "strings.quote" or "lowerAscii" or "upperAscii" or "substring" or "trim" or "url" or "cidr" or "isIP" or "isCIDR"
            or "quantity" or "isQuantity" or "semver" or "isSemver" => Walk(arguments[0]),
        "string" or "bytes" when arguments[0].Kind is CelValueKind.String or CelValueKind.Bytes && result.Kind != arguments[0].Kind => Walk(arguments[0]),
        "ip" when arguments[0].Kind == CelValueKind.String => Walk(arguments[0]),
        "replace" or "split" or "ip.isCanonical" => OperationCost.Walk(2 * OperationCost.SizeOf(arguments[0])),
        "join" => OperationCost.Walk(2 * OperationCost.SizeOf(result)),
        "contains" => Walk(arguments[0]) * Walk(arguments[1]),
        "matches" or "find" or "findAll" => Pattern(arguments[0], OperationCost.SizeOf(arguments[1])),
        "validate" => Pattern(arguments[1], arguments[0].AsOpaque<NamedFormat>()?.PatternLength ?? 1),
        "isSorted" or "sum" or "min" or "max" or "indexOf" or "lastIndexOf" => Traversal(arguments[0], ref work),
        "containsIP" => ContainsIp(arguments),
        "containsCIDR" => ContainsIp(arguments) + Walk(arguments[0]) + 1,
        "sets.contains" or "sets.intersects" => 1 + Product(arguments),
        "sets.equivalent" => 1 + (2 * Product(arguments)),
        "sort" or "distinct" => 11 + (2 * (long)arguments[0].Count * arguments[0].Count),
        "slice" or "reverse" or "lists.range" => 11 + OperationCost.SizeOf(result),
        "flatten" => 11 + (arguments[0].Count * (arguments.Length > 1 ? Math.Clamp(arguments[1].AsInt64(), 1, 1_000) : 1)),
        _ => 1,
    };

    private static long Walk(CelValue value) => OperationCost.Walk(OperationCost.SizeOf(value));

    private static long Pattern(CelValue text, long length) => OperationCost.Walk(1 + OperationCost.SizeOf(text)) * ((length + 3) / 4);

    private static long Product(ReadOnlySpan<CelValue> arguments) => (long)arguments[0].Count * arguments[1].Count;

    private static long ContainsIp(ReadOnlySpan<CelValue> arguments) =>
        OperationCost.Walk(2 * OperationCost.SizeOf(arguments[0])) + (arguments[1].Kind == CelValueKind.String ? Walk(arguments[1]) : 0);

    private static long Traversal(CelValue value, ref Work work)
    {
        if (!work.Take(1))
            return 0;
        switch (value.Kind)
        {
            case CelValueKind.String or CelValueKind.Bytes:
                return OperationCost.SizeOf(value) / 10;
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
