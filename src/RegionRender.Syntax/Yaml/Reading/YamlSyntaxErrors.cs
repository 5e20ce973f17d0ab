namespace RegionRender.Syntax;

/// <summary>Says in the user's words what the parser found wrong, at the character that is wrong.</summary>
internal static class YamlSyntaxErrors
{
    private const int LongestQuote = 30;

    public static Diagnostic Explain(string parserMessage, int start, int end, SourceText source, ReadOnlySpan<LoaderFrame> open)
    {
        var text = source.Text;
        var isFlow = open is [.., { IsFlow: true }];
        if (isFlow && start >= text.AsSpan().TrimEnd().Length)
            return Unclosed(source, open);
        if (!isFlow && TabOfIndentation(parserMessage, text, start) is { } tab)
            return SyntaxDiagnostics.IsIndentedByTab(new Location(source, new TextSpan(tab, 1)));

        var sentence = SyntaxErrorSentence.For(parserMessage, LineBefore(text, start));
        if (sentence.IsAtEndMark)
            start = Math.Max(start, end);
        var word = Word(text, start);
        var location = new Location(source, new TextSpan(start, word.Length));
        return SyntaxDiagnostics.IsInvalid(location, sentence.Message.Replace("{0}", word, StringComparison.Ordinal), sentence.Hint);
    }

    /// <summary>The parser gave up without a word: a flow collection is still open where a block goes on, or an escape is half a surrogate pair.</summary>
    /// <param name="lastEnd">Where the last node ends.</param>
    public static Diagnostic Explain(SourceText source, ReadOnlySpan<LoaderFrame> open, int lastEnd)
    {
        if (open is [.., { IsFlow: true }])
            return Unclosed(source, open);
        var text = source.Text;
        var start = text.Length - text.AsSpan(lastEnd).TrimStart(" \t\r\n:-?,").Length;
        var word = Word(text, start);
        return SyntaxDiagnostics.IsInvalid(new Location(source, new TextSpan(start, word.Length)), $"'{word}' is not valid YAML", hint: null);
    }

    private static Diagnostic Unclosed(SourceText source, ReadOnlySpan<LoaderFrame> open)
    {
        var innermost = open.Length - 1;
        while (innermost > 0 && open[innermost].Start < 0)
            innermost--;
        var start = Math.Max(0, open[innermost].Start);
        var (bracket, closing) = source.Text[start] == '[' ? ('[', ']') : ('{', '}');
        return SyntaxDiagnostics.IsInvalid(
            new Location(source, new TextSpan(start, 1)),
            $"the '{bracket}' is never closed",
            $"close it with '{closing}', or quote the value if it is meant as text");
    }

    private static int? TabOfIndentation(string message, string text, int start)
    {
        var before = LineBefore(text, start);
        var line = start - before.Length;
        if (before.ContainsAnyExcept(' ', '\t') && !message.Contains(" tab ", StringComparison.Ordinal))
            return null;
        // Where the parser speaks of a tab its mark stands at what came before; otherwise only this line is meant.
        while (line < text.Length)
        {
            var rest = text.AsSpan(line);
            var indentation = rest.IndexOfAnyExcept(' ', '\t');
            if (indentation > 0 && rest[..indentation].IndexOf('\t') is >= 0 and var tab)
                return line + tab;
            var next = rest.IndexOf('\n');
            if (next < 0 || !message.Contains(" tab ", StringComparison.Ordinal))
                return null;
            line += next + 1;
        }

        return null;
    }

    private static ReadOnlySpan<char> LineBefore(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return before[(before.LastIndexOfAny('\r', '\n') + 1)..];
    }

    private static string Word(string text, int start)
    {
        var rest = text.AsSpan(start, Math.Min(LongestQuote, text.Length - start));
        var end = rest.IndexOfAny(" \t\r\n");
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
