namespace RegionRender.Syntax;

/// <summary>A range of UTF-16 code units in one source text.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public bool Contains(int offset) => offset >= Start && offset < End;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
