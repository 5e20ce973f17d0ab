namespace RegionRender.Syntax;

/// <summary>Finds where a text ends that begins with a bracket or a quote.</summary>
internal static class BracketedText
{
    /// <summary>The offset behind the closing bracket or quote; null if there is none.</summary>
    public static int? FindEnd(string text, int start)
    {
        if (start >= text.Length || text[start] is not ('[' or '{' or '"' or '\''))
            return null;
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    depth--;
                    break;
                case '"' or '\'' when i == start || text[i - 1] is ' ' or '\t' or '\n' or '\r' or '[' or '{' or ',' or ':':
                    i = EndOfQuote(text, i);
                    break;
                case '#' when text[i - 1] is ' ' or '\t' or '\n' or '\r':
                    i = text.IndexOf('\n', i) is >= 0 and var end ? end : text.Length;
                    break;
            }

            if (depth == 0)
                return i < text.Length ? i + 1 : null;
        }

        return null;
    }

    private static int EndOfQuote(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && text[start] == '"')
                i++;
            else if (text[i] == text[start])
                return i;
        }

        return text.Length;
    }
}
