namespace RegionRender.Syntax;

internal static class LineBreaks
{
    /// <summary>The length of the line break at an offset; 0 if there is none.</summary>
    public static int LengthAt(string text, int offset)
    {
        if (offset >= text.Length || text[offset] is not ('\r' or '\n'))
            return 0;
        return text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n' ? 2 : 1;
    }
}
