namespace RegionRender.Syntax;

/// <summary>One input file: its path as the user wrote it, with <c>/</c>, and its decoded text.</summary>
public sealed class SourceText(string path, string text)
{
    private int[]? _lineStarts;

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>True if the file begins with a byte order mark, which is no part of <see cref="Text"/>.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>Line and column of an offset; lines are found on the first question only.</summary>
    public LinePosition GetPosition(int offset)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(starts, offset);
        if (index < 0)
            index = ~index - 1;
        return new LinePosition(index + 1, offset - starts[index] + 1);
    }

    /// <summary>The text of a line, counted from 1, without its line break.</summary>
    public string GetLine(int line)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    public override string ToString() => Path;

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
