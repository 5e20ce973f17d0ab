using System.Buffers;
using System.Globalization;

namespace RegionRender.Syntax;

/// <summary>Writes a string on one line: plain where every reader takes it for that string, else quoted.</summary>
internal static class ScalarText
{
    private static readonly SearchValues<char> SafeInDoubleQuotes =
        SearchValues.Create([.. Enumerable.Range(' ', '\x7F' - ' ').Select(value => (char)value).Where(c => c is not ('"' or '\\'))]);

    public static void WriteInline(Utf8Buffer buffer, string text)
    {
        if (PlainText.IsPlain(text))
            buffer.Append(text);
        else if (text.AsSpan().ContainsAny('"', '\\') && !NeedsEscape(text))
            WriteSingleQuoted(buffer, text);
        else
            WriteDoubleQuoted(buffer, text);
    }

    /// <summary>True if only double quotes can hold the text on one line.</summary>
    public static bool NeedsEscape(ReadOnlySpan<char> text) => text.ContainsAny('\t', '\n', '\r') || ForbiddenCharacters.IndexIn(text) >= 0;

    private static void WriteSingleQuoted(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        buffer.Append((byte)'\'');
        for (var quote = text.IndexOf('\''); quote >= 0; quote = text.IndexOf('\''))
        {
            buffer.Append(text[..quote]);
            buffer.Append("''"u8);
            text = text[(quote + 1)..];
        }

        buffer.Append(text);
        buffer.Append((byte)'\'');
    }

    private static void WriteDoubleQuoted(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        buffer.Append((byte)'"');
        while (!text.IsEmpty)
        {
            var safe = SafeLength(text);
            buffer.Append(text[..safe]);
            if (safe < text.Length)
                WriteEscape(buffer, text[safe++]);
            text = text[safe..];
        }

        buffer.Append((byte)'"');
    }

    private static int SafeLength(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (ForbiddenCharacters.IsPairAt(text, i))
                i++;
            else if (text[i] < '\x80' ? !SafeInDoubleQuotes.Contains(text[i]) : ForbiddenCharacters.IsForbidden(text[i]))
                return i;
        }

        return text.Length;
    }

    private static void WriteEscape(Utf8Buffer buffer, char character)
    {
        switch (character)
        {
            case '"': buffer.Append("\\\""u8); break;
            case '\\': buffer.Append("\\\\"u8); break;
            case '\n': buffer.Append("\\n"u8); break;
            case '\r': buffer.Append("\\r"u8); break;
            case '\t': buffer.Append("\\t"u8); break;
            // Half a pair is no character: no YAML can hold it, in any notation.
            case >= '\uD800' and <= '\uDFFF': buffer.Append("\uFFFD"); break;
            case <= '\xFF': WriteHex(buffer, "\\x"u8, character, "X2"); break;
            default: WriteHex(buffer, "\\u"u8, character, "X4"); break;
        }
    }

    private static void WriteHex(Utf8Buffer buffer, ReadOnlySpan<byte> prefix, int value, string format)
    {
        Span<byte> digits = stackalloc byte[4];
        value.TryFormat(digits, out var length, format, CultureInfo.InvariantCulture);
        buffer.Append(prefix);
        buffer.Append(digits[..length]);
    }
}
