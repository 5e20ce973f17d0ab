using System.Runtime.CompilerServices;
using System.Text;

namespace RegionRender.Cel;

/// <summary>Reads text by code point.</summary>
internal static class RegexText
{
    /// <summary>The code point at an offset; half a surrogate pair is U+FFFD.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CodePointAt(string text, int offset, out int length)
    {
        var unit = text[offset];
        length = 1;
        if (!char.IsSurrogate(unit))
            return unit;
        if (char.IsHighSurrogate(unit) && offset + 1 < text.Length && char.IsLowSurrogate(text[offset + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(unit, text[offset + 1]);
        }

        return Rune.ReplacementChar.Value;
    }

    /// <summary>What <c>\w</c> matches.</summary>
    public static bool IsWord(int codePoint) => codePoint is '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
