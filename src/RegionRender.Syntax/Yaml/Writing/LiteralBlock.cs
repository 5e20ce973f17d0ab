namespace RegionRender.Syntax;

/// <summary>Writes a string of several lines as a literal block, so that it can be read and reviewed line by line.</summary>
internal static class LiteralBlock
{
    /// <summary>True for lines of text that every reader takes back out of a literal block unchanged.</summary>
    public static bool CanHold(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) || text.Contains('\r', StringComparison.Ordinal) || ForbiddenCharacters.IndexIn(text) >= 0)
            return false;
        var isFirst = true;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            if (line.IsEmpty)
                continue;
            // Readers disagree about lines of space only, and about a tab where the indentation is found out.
            if (line.TrimEnd(" \t").IsEmpty || (isFirst && line[0] == '\t'))
                return false;
            isFirst = false;
        }

        return !isFirst;
    }

    /// <summary>Writes the indicator, the lines and the last line's end.</summary>
    public static void Write(Utf8Buffer buffer, ReadOnlySpan<char> text, int indent)
    {
        buffer.Append((byte)'|');
        if (text[0] is ' ' or '\n')
            buffer.Append((byte)'2');
        if (text[^1] != '\n')
            buffer.Append((byte)'-');
        else if (text[^2] == '\n')
            buffer.Append((byte)'+');
        buffer.Append((byte)'\n');

        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            var line = end < 0 ? text : text[..end];
            if (!line.IsEmpty)
            {
                buffer.AppendSpaces(indent);
                buffer.Append(line);
            }

            buffer.Append((byte)'\n');
            text = end < 0 ? [] : text[(end + 1)..];
        }
    }
}
