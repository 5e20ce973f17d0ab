using System.Globalization;
using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Reads string and bytes literals with their prefixes, quotes and escapes.</summary>
internal static class StringLiteralReader
{
    public static bool StartsAt(string text, int position) => QuoteAt(text, position, out _, out _) >= 0;

    public static CelValue Read(string text, int start, out int end)
    {
        var quoteStart = QuoteAt(text, start, out var isRaw, out var isBytes);
        var quote = text[quoteStart];
        var isTriple = string.CompareOrdinal(text, quoteStart, new string(quote, 3), 0, 3) == 0;
        var position = quoteStart + (isTriple ? 3 : 1);
        var content = new LiteralContent(isBytes);
        while (!ClosesAt(text, position, quote, isTriple))
        {
            if (position >= text.Length || (!isTriple && text[position] is '\n' or '\r'))
                throw new CelSyntaxException(TextSpan.FromBounds(start, position), "the text is not closed");
            if (text[position] == '\\' && !isRaw)
                position = ReadEscape(text, position, content);
            else
                position = content.Append(text, position);
        }

        end = position + (isTriple ? 3 : 1);
        return content.ToValue();
    }

    // The place of the opening quote after the prefixes r and b in either order, or -1.
    private static int QuoteAt(string text, int position, out bool isRaw, out bool isBytes)
    {
        isRaw = isBytes = false;
        for (; position < text.Length; position++)
        {
            if (text[position] is 'r' or 'R' && !isRaw)
                isRaw = true;
            else if (text[position] is 'b' or 'B' && !isBytes)
                isBytes = true;
            else
                return text[position] is '"' or '\'' ? position : -1;
        }

        return -1;
    }

    private static bool ClosesAt(string text, int position, char quote, bool isTriple) =>
        position < text.Length
        && text[position] == quote
        && (!isTriple || (position + 2 < text.Length && text[position + 1] == quote && text[position + 2] == quote));

    private static int ReadEscape(string text, int position, LiteralContent content)
    {
        var escape = position + 1 < text.Length ? text[position + 1] : '\0';
        switch (escape)
        {
            case 'a': return content.Append('\a', position + 2);
            case 'b': return content.Append('\b', position + 2);
            case 'f': return content.Append('\f', position + 2);
            case 'n': return content.Append('\n', position + 2);
            case 'r': return content.Append('\r', position + 2);
            case 't': return content.Append('\t', position + 2);
            case 'v': return content.Append('\v', position + 2);
            case '\\' or '\'' or '"' or '`' or '?': return content.Append(escape, position + 2);
            case 'x' or 'X': return ReadCode(text, position, 2, 2, 16, content, isByte: true);
            case 'u': return ReadCode(text, position, 2, 4, 16, content, isByte: false);
            case 'U': return ReadCode(text, position, 2, 8, 16, content, isByte: false);
            case >= '0' and <= '3': return ReadCode(text, position, 1, 3, 8, content, isByte: true);
            default: throw new CelSyntaxException(TextSpan.FromBounds(position, Math.Min(position + 2, text.Length)), "this is no escape; a backslash is written '\\\\'");
        }
    }

    private static int ReadCode(string text, int position, int prefix, int length, int radix, LiteralContent content, bool isByte)
    {
        var start = position + prefix;
        var end = start + length;
        var code = 0L;
        for (var i = start; i < end; i++)
        {
            var digit = i < text.Length && char.IsAsciiHexDigit(text[i]) ? int.Parse(text.AsSpan(i, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : radix;
            if (digit >= radix)
                throw new CelSyntaxException(TextSpan.FromBounds(position, Math.Min(i + 1, text.Length)), "the escape has too few digits");
            code = (code * radix) + digit;
        }

        if (!content.TryAppendCode(code, isByte))
            throw new CelSyntaxException(TextSpan.FromBounds(position, end), content.IsBytes ? "bytes know no Unicode escapes" : "the escape is no character");
        return end;
    }

    private sealed class LiteralContent(bool isBytes)
    {
        private readonly StringBuilder _text = new();
        private readonly List<byte> _bytes = [];

        public bool IsBytes => isBytes;

        public int Append(char character, int next)
        {
            if (isBytes)
                _bytes.Add((byte)character);
            else
                _text.Append(character);
            return next;
        }

        public int Append(string source, int position)
        {
            Rune.DecodeFromUtf16(source.AsSpan(position), out var rune, out var length);
            AppendRune(rune);
            return position + length;
        }

        public bool TryAppendCode(long code, bool isByte)
        {
            if (isBytes)
            {
                if (isByte)
                    _bytes.Add((byte)code);
                return isByte;
            }

            if (!Rune.IsValid((int)Math.Min(code, int.MaxValue)))
                return false;
            AppendRune(new Rune((int)code));
            return true;
        }

        public CelValue ToValue() => isBytes ? CelValue.Bytes([.. _bytes]) : CelValue.String(_text.ToString());

        private void AppendRune(Rune rune)
        {
            if (!isBytes)
            {
                _text.Append(rune.ToString());
                return;
            }

            Span<byte> utf8 = stackalloc byte[4];
            _bytes.AddRange(utf8[..rune.EncodeToUtf8(utf8)]);
        }
    }
}
