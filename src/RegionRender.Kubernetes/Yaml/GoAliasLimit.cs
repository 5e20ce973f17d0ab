namespace RegionRender.Kubernetes;

/// <summary>How much of a document go-yaml v2 lets come from aliases (decode.go): nearly all of a small one, a tenth of a very large one.</summary>
internal static class GoAliasLimit
{
    private const long SmallDocument = 400_000;
    private const long LargeDocument = 4_000_000;

    public static bool IsExceeded(long nodes, long aliased) =>
        aliased > 100 && nodes > 1000 && (double)aliased / nodes > AllowedShare(nodes);

    private static double AllowedShare(long nodes) => nodes switch
    {
        <= SmallDocument => 0.99,
        >= LargeDocument => 0.10,
        _ => 0.99 - (0.89 * (nodes - SmallDocument) / (LargeDocument - SmallDocument)),
    };
}
