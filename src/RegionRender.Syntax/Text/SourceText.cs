namespace RegionRender.Syntax;

/// <summary>One input file: its path as the user wrote it, with <c>/</c>, and its decoded text.</summary>
/// <param name="path">The path that messages show.</param>
/// <param name="text">The text, without a byte order mark.</param>
public sealed class SourceText(string path, string text)
{
    private int[]? _lineStarts;

    /// <summary>The path that messages show, with <c>/</c>.</summary>
    public string Path { get; } = path;

    /// <summary>The decoded text; spans count its UTF-16 code units.</summary>
    public string Text { get; } = text;

    /// <summary>True if the file begins with a byte order mark, which is no part of <see cref="Text"/>.</summary>
    internal bool HasByteOrderMark { get; init; }

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

    /// <summary>The text of a line, without its line break. A line that does not exist is an <see cref="IndexOutOfRangeException"/>.</summary>
    /// <param name="line">Number of the line, from 1.</param>
    public string GetLine(int line)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The path.</summary>
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
