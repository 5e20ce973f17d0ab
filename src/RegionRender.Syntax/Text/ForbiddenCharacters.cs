using System.Buffers;

namespace RegionRender.Syntax;

/// <summary>
/// What may not stand in a file: characters that YAML 1.2 calls not printable (section 5.1), a byte order mark inside, and
/// U+0085, U+2028 and U+2029, which YAML 1.1 takes for line breaks and YAML 1.2 does not.
/// </summary>
internal static class ForbiddenCharacters
{
    private static readonly SearchValues<char> Ordinary =
        SearchValues.Create([.. Enumerable.Range(' ', '\x7F' - ' ').Select(value => (char)value), '\t', '\n', '\r']);

    /// <summary>The offset of the first one, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\x80')
            {
                var ordinary = text[i..].IndexOfAnyExcept(Ordinary);
                if (ordinary < 0)
                    return -1;
                i += ordinary;
            }

            if (IsPairAt(text, i))
                i++;
            else if (IsForbidden(text[i]))
                return i;
        }

        return -1;
    }

    /// <summary>The same in a manifest: Kubernetes takes the other line breaks of YAML 1.1 for what they are, and a byte order mark for text.</summary>
    public static int IndexInManifest(ReadOnlySpan<char> text)
    {
        for (var start = 0; ;)
        {
            var next = IndexIn(text[start..]);
            if (next < 0)
                return -1;
            start += next;
            if (text[start] is not ('\u0085' or '\u2028' or '\u2029' or '\uFEFF'))
                return start;
            start++;
        }
    }

    public static bool IsPairAt(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    /// <summary>True for surrogates too: a pair is asked for before.</summary>
    public static bool IsForbidden(char c) =>
        c < ' ' ? c is not ('\t' or '\n' or '\r') : c is >= '\x7F' and <= '\x9F' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' || char.IsSurrogate(c);
}
