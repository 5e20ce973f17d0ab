using YamlDotNet.Core;

namespace RegionRender.Syntax;

/// <summary>Says in the user's words what the parser found.</summary>
internal static class YamlSyntaxErrors
{
    private const int LongestQuote = 30;

    public static Diagnostic Explain(YamlException exception, SourceText source, ReadOnlySpan<LoaderFrame> open)
    {
        var text = source.Text;
        var start = (int)Math.Min(exception.Start.Index, text.Length);
        var maxLines = exception.Message.Contains("tab", StringComparison.Ordinal) ? int.MaxValue : 2;
        if (TabOfIndentation(text, start, maxLines) is { } tab)
            return SyntaxDiagnostics.IsIndentedByTab(new Location(source, new TextSpan(tab, 1)));
        if (start >= text.AsSpan().TrimEnd().Length && open is [.., { IsFlow: true }])
            return Unclosed(source, open);
        var location = new Location(source, new TextSpan(start, Math.Max(1, Word(text, start).Length)));
        return SyntaxDiagnostics.IsInvalid(location, exception.Message.TrimEnd('.'), hint: null);
    }

    public static Diagnostic Unclosed(SourceText source, ReadOnlySpan<LoaderFrame> open)
    {
        for (var i = open.Length - 1; i >= 0; i--)
        {
            if (open[i] is { IsFlow: true, Start: >= 0 } frame)
            {
                var bracket = source.Text[frame.Start];
                return SyntaxDiagnostics.IsInvalid(
                    new Location(source, new TextSpan(frame.Start, 1)),
                    $"The '{bracket}' is never closed",
                    $"Close it with '{(bracket == '[' ? ']' : '}')}'");
            }
        }

        return SyntaxDiagnostics.IsInvalid(new Location(source, new TextSpan(source.Text.Length, 0)), "The document ends too early", hint: null);
    }

    // The parser marks what stood before the tab: the line before it or, where it knows of the tab, the mapping that it is in.
    private static int? TabOfIndentation(string text, int start, int maxLines)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, Math.Min(start, text.Length) - 1)) + 1;
        for (var lines = 0; lines < maxLines && line < text.Length; lines++)
        {
            var indentation = text.AsSpan(line).IndexOfAnyExcept(' ', '\t');
            if (indentation > 0 && text.AsSpan(line, indentation).IndexOf('\t') is >= 0 and var tab)
                return line + tab;
            var next = text.IndexOf('\n', line);
            if (next < 0)
                break;
            line = next + 1;
        }

        return null;
    }

    private static string Word(string text, int start)
    {
        var rest = text.AsSpan(start, Math.Min(LongestQuote, text.Length - start));
        var end = rest.IndexOfAny(" \t\r\n");
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
