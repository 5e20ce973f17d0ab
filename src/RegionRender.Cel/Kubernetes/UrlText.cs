using System.Text;

namespace RegionRender.Cel;

/// <summary>
/// Percent encoding as Go's net/url does it. It works on bytes; here each byte of the UTF-8 text is a character, so that text
/// functions serve: <see cref="ToBytes"/> on the way in, <see cref="FromBytes"/> on the way out.
/// </summary>
internal static class UrlText
{
    private const string HexDigits = "0123456789ABCDEF";

    /// <summary>The parts of a URL have their own sets of plain characters.</summary>
    internal enum Part
    {
        Path,
        Host,
        Zone,
        User,
        Query,
        Fragment,
    }

    public static string ToBytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    public static string FromBytes(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));

    public static string Escape(string text, Part part)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (MustEscape(character, part))
                escaped.Append('%').Append(HexDigits[character >> 4]).Append(HexDigits[character & 15]);
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Null if a percent sign or a character has no right to stand there.</summary>
    public static string? Unescape(string text, Part part)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '%')
            {
                if (DecodeAt(text, i, part) is not { } decoded)
                    return null;
                plain.Append(decoded);
                i += 2;
                continue;
            }

            if (part is Part.Host or Part.Zone && character < 0x80 && MustEscape(character, part))
                return null;
            plain.Append(character == '+' && part == Part.Query ? ' ' : character);
        }

        return plain.ToString();
    }

    /// <summary>True if the text may stand as it is in an encoded path.</summary>
    public static bool IsEncodedPath(string text) => !text.Any(character => !"!$&'()*+,;=:@[]%".Contains(character) && MustEscape(character, Part.Path));

    private static char? DecodeAt(string text, int percent, Part part)
    {
        if (percent + 2 >= text.Length || !char.IsAsciiHexDigit(text[percent + 1]) || !char.IsAsciiHexDigit(text[percent + 2]))
            return null;
        var decoded = (char)((ValueOf(text[percent + 1]) << 4) | ValueOf(text[percent + 2]));
        // In a host only bytes of other letters are encoded, and the percent sign of a zone.
        if (part == Part.Host && decoded < 0x80 && decoded != '%')
            return null;
        if (part == Part.Zone && decoded is not ('%' or ' ') && MustEscape(decoded, Part.Host))
            return null;
        return decoded;
    }

    private static int ValueOf(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static bool MustEscape(char character, Part part)
    {
        if (char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '~')
            return false;
        return part switch
        {
            Part.Host or Part.Zone => !"!$&'()*+,;=:[]<>\"".Contains(character),
            Part.Path => !"$&+,/:;=@".Contains(character),
            Part.User => !"$&+,;=".Contains(character),
            Part.Fragment => !"$&+,/:;=?@!()*".Contains(character),
            _ => true,
        };
    }
}
