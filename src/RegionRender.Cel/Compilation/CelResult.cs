namespace RegionRender.Cel;

/// <summary>What an evaluation gave.</summary>
/// <param name="Value">The value; null if it failed.</param>
/// <param name="Error">Why it failed, with the part of the expression that did.</param>
public readonly record struct CelResult(CelValue Value, CelIssue? Error)
{
    /// <summary>True if it was stopped at a limit: no fault of a value, but of an expression that does too much.</summary>
    public bool IsExhausted { get; init; }

    /// <summary>True if there is a value.</summary>
    public bool Succeeded => Error is null;

    /// <summary>What it cost, as the API server counts: all rules of an object share a budget.</summary>
    internal long Cost { get; init; }
}
