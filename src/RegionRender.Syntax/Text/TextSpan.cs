namespace RegionRender.Syntax;

/// <summary>A range of UTF-16 code units in one source text.</summary>
/// <param name="Start">Offset of the first.</param>
/// <param name="Length">How many there are; 0 for a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset after the last one.</summary>
    public int End => Start + Length;

    /// <summary>True for the offsets from <see cref="Start"/> to the one before <see cref="End"/>.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>The span from one offset to the one before another.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
