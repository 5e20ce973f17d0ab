using System.Buffers;

namespace RegionRender.Syntax;

/// <summary>
/// What may not stand in a file: characters that YAML 1.2 calls not printable (section 5.1), a byte order mark inside, and
/// U+0085, U+2028 and U+2029, which YAML 1.1 takes for line breaks and YAML 1.2 does not.
/// </summary>
internal static class ForbiddenCharacters
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create([.. AllCharacters().Where(c => IsForbidden(c) || char.IsSurrogate(c))]);

    /// <summary>The offset of the first one, or -1.</summary>
    public static int IndexIn(string text)
    {
        var offset = 0;
        while (true)
        {
            var found = text.AsSpan(offset).IndexOfAny(Suspects);
            if (found < 0)
                return -1;
            offset += found;
            if (!char.IsSurrogatePair(text, offset))
                return offset;
            offset += 2;
            if (offset >= text.Length)
                return -1;
        }
    }

    private static bool IsForbidden(char c) =>
        c < ' ' && c is not ('\t' or '\n' or '\r') || c is >= '\x7F' and <= '\x9F' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static IEnumerable<char> AllCharacters() => Enumerable.Range(0, char.MaxValue + 1).Select(value => (char)value);
}
