namespace RegionRender.Cel;

/// <summary>What an expression may ask for.</summary>
internal static class CelLimits
{
    /// <summary>In UTF-16 code units; Kubernetes' own limit counts code points.</summary>
    public const int ExpressionLength = 100_000;

    /// <summary>Of parentheses, calls and the like within each other, as in the reference implementation.</summary>
    public const int Nesting = 250;

    /// <summary>Of the tree, where a chain such as <c>a + b + c</c> counts too: what a megabyte of stack surely holds, the smallest that threads have.</summary>
    public const int Depth = 400;
}
