using System.Buffers;

namespace RegionRender.Syntax;

/// <summary>Which strings may stand without quotes: those that YAML 1.1 and 1.2, and the readers of Go and Python, all take for that string.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Harmless =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./\\+=~^$%&*!?@|<>()[]{},;'\"`");

    public static bool IsPlain(string text) => CanBegin(text) && !AmbiguousText.IsAmbiguous(text) && CanContinue(text);

    private static bool CanBegin(ReadOnlySpan<char> text) => text switch
    {
        [] => false,
        ['-'] or ['-', ' ', ..] or ['-', '-', '-', ..] or ['.', '.', '.', ..] => false,
        [' ' or '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`', ..] => false,
        _ => true,
    };

    private static bool CanContinue(ReadOnlySpan<char> text)
    {
        var suspect = text.IndexOfAnyExcept(Harmless);
        if (suspect < 0)
            return true;
        if (ScalarText.NeedsEscape(text[suspect..]))
            return false;
        for (var i = suspect; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if ((text[i] == ' ' && next is '\0' or '#') || (text[i] == ':' && next is '\0' or ' '))
                return false;
        }

        return true;
    }
}
