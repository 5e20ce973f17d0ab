namespace RegionRender.Reports;

/// <summary>A difference as a line of text.</summary>
internal static class DifferenceLine
{
    /// <summary>How a line begins: it is new, gone, or changed.</summary>
    public static string MarkOf(FieldDifference difference) => difference switch
    {
        { Before: null } => "+",
        { After: null } => "-",
        _ => "~",
    };

    public static string Of(FieldDifference difference) => (difference.Before, difference.After) switch
    {
        ({ } before, { } after) => $"{difference.Path}: {ValueText.Of(before)} → {ValueText.Of(after)}",
        ({ } before, _) => $"{difference.Path}: {ValueText.Of(before)}",
        (_, { } after) => $"{difference.Path}: {ValueText.Of(after)}",
        _ => difference.Path,
    };
}
