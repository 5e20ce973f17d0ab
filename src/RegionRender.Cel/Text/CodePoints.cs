using System.Text;

namespace RegionRender.Cel;

/// <summary>Positions in text as the language counts them: by code point, where .NET counts UTF-16 units.</summary>
internal static class CodePoints
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                count--;
        }

        return count;
    }

    /// <summary>Where a code point begins, in UTF-16 units, or -1 if the text has fewer; the end of the text counts as one.</summary>
    public static int UnitOffset(string text, long index)
    {
        if (index < 0)
            return -1;
        var offset = 0;
        for (; index > 0; index--)
        {
            if (offset >= text.Length)
                return -1;
            offset += LengthAt(text, offset);
        }

        return offset;
    }

    /// <summary>How many UTF-16 units the code point at an offset takes.</summary>
    public static int LengthAt(string text, int offset) =>
        offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1;

    /// <summary>The text's code points, each as text.</summary>
    public static IEnumerable<string> Split(string text)
    {
        for (var offset = 0; offset < text.Length; offset += LengthAt(text, offset))
            yield return text.Substring(offset, LengthAt(text, offset));
    }

    public static string Reverse(string text)
    {
        var reversed = new StringBuilder(text.Length);
        foreach (var point in Split(text).Reverse())
            reversed.Append(point);
        return reversed.ToString();
    }
}
