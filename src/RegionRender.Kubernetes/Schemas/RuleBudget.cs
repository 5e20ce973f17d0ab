namespace RegionRender.Kubernetes;

/// <summary>
/// What all rules of one object may cost together; when it is used up, the rest are not asked and the object is refused (Kubernetes 1.36:
/// apiserver apis/cel/config.go, RuntimeCELCostBudget).
/// </summary>
internal sealed class RuleBudget
{
    public const long OfObject = 10_000_000;

    private long _left = OfObject;

    public bool IsSpent => _left <= 0;

    /// <summary>False if there is less left than that.</summary>
    public bool TryTake(long cost)
    {
        if (cost > _left)
            return false;
        _left -= cost;
        return true;
    }
}
