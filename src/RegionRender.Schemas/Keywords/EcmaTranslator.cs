using System.Globalization;
using System.Text;

namespace RegionRender.Schemas;

/// <summary>
/// Rewrites a regular expression of ECMA-262 in RE2's syntax, which differs in escapes, anchors, white space and line ends. What
/// RE2 lacks, looking around and back, is copied as it stands, for RE2 to refuse.
/// </summary>
internal ref struct EcmaTranslator
{
    private const string SpaceRanges = @"\t-\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}";

    private const string OtherRanges = @"\x{0}-\x{8}\x{E}-\x{1F}!-\x{9F}\x{A1}-\x{167F}\x{1681}-\x{1FFF}\x{200B}-\x{2027}\x{202A}-\x{202E}\x{2030}-\x{205E}"
        + @"\x{2060}-\x{2FFF}\x{3001}-\x{FEFE}\x{FF00}-\x{10FFFF}";

    private readonly ReadOnlySpan<char> _text;
    private readonly StringBuilder _output;
    private int _position;

    private EcmaTranslator(string text)
    {
        _text = text;
        _output = new StringBuilder(text.Length * 2);
    }

    /// <summary>False if the text has an escape that ECMA-262 does not know.</summary>
    public static bool TryTranslate(string text, out string translated)
    {
        var translator = new EcmaTranslator(text);
        var isValid = translator.Translate();
        translated = translator._output.ToString();
        return isValid;
    }

    private bool Translate()
    {
        var isInClass = false;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == '\\')
            {
                if (!TranslateEscape(isInClass))
                    return false;
                continue;
            }

            if (!isInClass && IsForeignGroup(_text[_position..]))
                return false;
            Append(1, (c, isInClass) switch
            {
                ('^', false) => @"\A",
                ('$', false) => @"\z",
                ('.', false) => @"[^\n\r\x{2028}\x{2029}]",
                ('[', false) => OpenClass(out isInClass),
                ('[', true) => @"\[",
                (']', true) => CloseClass(out isInClass),
                ('(', false) when IsNamedGroup(out var length) => SkipName(length),
                _ => c.ToString(),
            });
        }

        return true;
    }

    // RE2 has groups with flags; ECMA-262 has not.
    private static bool IsForeignGroup(ReadOnlySpan<char> rest) => rest is ['(', '?', not (':' or '=' or '!' or '<'), ..] or "(?";

    private bool Append(int length, string translated)
    {
        _output.Append(translated);
        _position += length;
        return true;
    }

    // RE2 takes a ']' that comes first for a member; in ECMA-262 [] is empty and [^] is everything.
    private string OpenClass(out bool isInClass)
    {
        isInClass = true;
        var rest = _text[(_position + 1)..];
        var isNegated = rest.StartsWith('^');
        var isEmpty = rest[(isNegated ? 1 : 0)..].StartsWith(']');
        if (isEmpty)
        {
            isInClass = false;
            _position += isNegated ? 2 : 1;
            return isNegated ? @"[\x{0}-\x{10FFFF}]" : @"[^\x{0}-\x{10FFFF}]";
        }

        _position += isNegated ? 1 : 0;
        return isNegated ? "[^" : "[";
    }

    private static string CloseClass(out bool isInClass)
    {
        isInClass = false;
        return "]";
    }

    private readonly bool IsNamedGroup(out int length)
    {
        var rest = _text[_position..];
        length = rest.IndexOf('>');
        return rest.StartsWith("(?<", StringComparison.Ordinal) && rest.Length > 3 && rest[3] is not ('=' or '!') && length > 0;
    }

    private string SkipName(int length)
    {
        _position += length;
        return "(";
    }

    private bool TranslateEscape(bool isInClass)
    {
        if (_position + 1 == _text.Length)
            return false;
        var c = _text[_position + 1];
        return c switch
        {
            'd' or 'D' or 'w' or 'W' or 't' or 'n' or 'v' or 'f' or 'r' => Append(2, "\\" + c),
            's' => Append(2, isInClass ? SpaceRanges : $"[{SpaceRanges}]"),
            'S' => Append(2, isInClass ? OtherRanges : $"[{OtherRanges}]"),
            'b' => Append(2, isInClass ? @"\x08" : @"\b"),
            'B' => !isInClass && Append(2, @"\B"),
            'p' or 'P' => TranslateProperty(),
            'c' => _position + 2 < _text.Length && char.IsAsciiLetter(_text[_position + 2]) && AppendCodePoint(3, _text[_position + 2] % 32),
            'x' => TranslateHex(2, 2),
            'u' => TranslateUnicode(),
            '0' => AppendCodePoint(2, 0),
            'k' or >= '1' and <= '9' => !isInClass && Append(2, "\\" + c),
            _ => !char.IsAsciiLetterOrDigit(c) && AppendCodePoint(2, c),
        };
    }

    private bool AppendCodePoint(int length, int codePoint) => Append(length, string.Create(CultureInfo.InvariantCulture, $"\\x{{{codePoint:X}}}"));

    private bool TranslateProperty()
    {
        var end = _text[_position..].IndexOf('}');
        if (end < 0 || _text[_position + 2] != '{')
            return false;
        var property = _text[(_position + 3)..(_position + end)];
        var name = property[(property.IndexOf('=') + 1)..] switch
        {
            "digit" => "Nd",
            "punct" => "P",
            "cntrl" => "Cc",
            "Combining_Mark" => "M",
            var other => other.ToString(),
        };
        return Append(end + 1, $"\\{_text[_position + 1]}{{{name}}}");
    }

    private bool TranslateHex(int skip, int digits) => TryReadHex(_position + skip, digits, out var codePoint) && AppendCodePoint(skip + digits, codePoint);

    private bool TranslateUnicode()
    {
        var rest = _text[(_position + 2)..];
        if (rest.StartsWith('{'))
        {
            var length = rest.IndexOf('}') - 1;
            return length is >= 1 and <= 6 && TryReadHex(_position + 3, length, out var braced) && braced <= 0x10FFFF && AppendCodePoint(length + 4, braced);
        }

        if (!TryReadHex(_position + 2, 4, out var unit))
            return false;
        var isPair = char.IsHighSurrogate((char)unit)
            && _text[(_position + 6)..].StartsWith("\\u", StringComparison.Ordinal)
            && TryReadHex(_position + 8, 4, out var low)
            && char.IsLowSurrogate((char)low);
        if (!isPair)
            return AppendCodePoint(6, unit);
        TryReadHex(_position + 8, 4, out low);
        return AppendCodePoint(12, char.ConvertToUtf32((char)unit, (char)low));
    }

    private readonly bool TryReadHex(int start, int digits, out int value)
    {
        value = -1;
        return start + digits <= _text.Length
            && int.TryParse(_text.Slice(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
