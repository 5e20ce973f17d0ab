using System.Globalization;
using System.Text;

namespace RegionRender.Schemas;

/// <summary>Rewrites a regular expression of ECMA-262 as one of .NET that means the same, counting characters as code points.</summary>
internal ref struct EcmaTranslator
{
    private readonly ReadOnlySpan<char> _text;
    private readonly StringBuilder _output;
    private int _position;

    private EcmaTranslator(string text)
    {
        _text = text;
        _output = new StringBuilder(text.Length * 2);
    }

    public static bool TryTranslate(string text, out string translated)
    {
        var translator = new EcmaTranslator(text);
        var isValid = translator.Translate();
        translated = translator._output.ToString();
        return isValid;
    }

    private bool Translate()
    {
        while (_position < _text.Length)
        {
            if (!TranslateNext())
                return false;
        }

        return true;
    }

    private bool TranslateNext()
    {
        var c = _text[_position];
        switch (c)
        {
            case '^':
                return Copy(1, @"\A");
            case '$':
                return Copy(1, @"\z");
            case '.':
                return Copy(1, new CodePointSet().AddLineEnds().Pattern(isNegated: true));
            case '(' or ')' or '|' or '*' or '+' or '?':
                return CopyOperator();
            case '{':
                return CopyQuantifier();
            case '[':
                return TranslateClass();
            case '\\':
                return TranslateEscape();
            default:
                AppendLiteral(ReadCodePoint());
                return true;
        }
    }

    private bool Copy(int length, string replacement)
    {
        _output.Append(replacement);
        _position += length;
        return true;
    }

    private bool CopyOperator()
    {
        if (!_text[_position..].StartsWith("(?", StringComparison.Ordinal))
            return Copy(1, _text[_position].ToString());

        // Of .NET's groups only those that ECMA-262 has too.
        var rest = _text[(_position + 2)..];
        var length = rest switch
        {
            [':' or '=' or '!', ..] => 1,
            ['<', '=' or '!', ..] => 2,
            ['<', ..] => rest.IndexOf('>') + 1,
            _ => 0,
        };
        return length > 0 && Copy(length + 2, _text.Slice(_position, length + 2).ToString());
    }

    private bool CopyQuantifier()
    {
        var end = _text[_position..].IndexOf('}');
        var isQuantifier = end > 1;
        for (var i = 1; i < end && isQuantifier; i++)
            isQuantifier = char.IsAsciiDigit(_text[_position + i]) || (_text[_position + i] == ',' && i > 1);
        if (isQuantifier)
            return Copy(end + 1, _text.Slice(_position, end + 1).ToString());
        return Copy(1, @"\{");
    }

    private bool TranslateEscape()
    {
        if (_position + 1 == _text.Length)
            return false;
        var c = _text[_position + 1];
        switch (c)
        {
            case 'b' or 'B' or >= '1' and <= '9':
                return Copy(2, "\\" + c);
            case 'k':
                var end = _text[_position..].IndexOf('>');
                return end > 0 && Copy(end + 1, _text.Slice(_position, end + 1).ToString());
        }

        var set = new CodePointSet();
        if (!TryReadSet(set, out var codePoint))
            return false;
        if (codePoint < 0)
            _output.Append(set.Pattern(isNegated: false));
        else
            AppendLiteral(codePoint);
        return true;
    }

    private bool TranslateClass()
    {
        _position++;
        var isNegated = _position < _text.Length && _text[_position] == '^';
        if (isNegated)
            _position++;
        var set = new CodePointSet();
        while (_position < _text.Length && _text[_position] != ']')
        {
            if (!TryReadMember(set, out var first))
                return false;
            var isRange = first >= 0 && _position + 1 < _text.Length && _text[_position] == '-' && _text[_position + 1] != ']';
            if (!isRange)
            {
                if (first >= 0)
                    set.Add(first, first);
                continue;
            }

            _position++;
            if (!TryReadMember(set, out var last) || last < first)
                return false;
            set.Add(first, last);
        }

        if (_position == _text.Length)
            return false;
        return Copy(1, set.Pattern(isNegated));
    }

    private bool TryReadMember(CodePointSet set, out int codePoint)
    {
        codePoint = -1;
        if (_text[_position] != '\\')
        {
            codePoint = ReadCodePoint();
            return true;
        }

        if (_position + 1 < _text.Length && _text[_position + 1] == 'b')
        {
            codePoint = '\b';
            _position += 2;
            return true;
        }

        return TryReadSet(set, out codePoint);
    }

    /// <summary>Reads an escape: one code point, or, with <paramref name="codePoint"/> negative, a set that was added.</summary>
    private bool TryReadSet(CodePointSet set, out int codePoint)
    {
        codePoint = -1;
        if (_position + 1 >= _text.Length)
            return false;
        var c = _text[_position + 1];
        if (c is 'd' or 'D' or 'w' or 'W' or 's' or 'S')
        {
            set.AddShorthand(c);
            _position += 2;
            return true;
        }

        if (c is 'p' or 'P')
            return TryReadProperty(set, isNegated: c == 'P');
        return TryReadCodePointEscape(c, out codePoint);
    }

    private bool TryReadProperty(CodePointSet set, bool isNegated)
    {
        var end = _text[_position..].IndexOf('}');
        if (end < 0 || _text[_position + 2] != '{')
            return false;
        var name = UnicodeProperties.CategoryOf(_text[(_position + 3)..(_position + end)].ToString());
        if (name is null)
            return false;
        set.AddCategory(name, isNegated);
        _position += end + 1;
        return true;
    }

    private bool TryReadCodePointEscape(char c, out int codePoint)
    {
        codePoint = c switch
        {
            't' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            '0' => 0,
            _ when !char.IsAsciiLetterOrDigit(c) => c,
            _ => -1,
        };
        if (codePoint >= 0)
        {
            _position += 2;
            return true;
        }

        return c switch
        {
            'c' => TryReadControl(out codePoint),
            'x' => TryReadHex(2, 2, out codePoint),
            'u' when _text[(_position + 2)..].StartsWith('{') => TryReadBraced(out codePoint),
            'u' => TryReadUtf16(out codePoint),
            _ => false,
        };
    }

    private bool TryReadControl(out int codePoint)
    {
        codePoint = _position + 2 < _text.Length && char.IsAsciiLetter(_text[_position + 2]) ? _text[_position + 2] % 32 : -1;
        _position += 3;
        return codePoint >= 0;
    }

    private bool TryReadHex(int skip, int digits, out int codePoint)
    {
        codePoint = -1;
        var start = _position + skip;
        if (start + digits > _text.Length
            || !int.TryParse(_text.Slice(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out codePoint))
        {
            return false;
        }

        _position = start + digits;
        return true;
    }

    private bool TryReadBraced(out int codePoint)
    {
        codePoint = -1;
        var length = _text[(_position + 3)..].IndexOf('}');
        if (length is < 1 or > 6 || !TryReadHex(3, length, out codePoint) || codePoint > 0x10FFFF)
            return false;
        _position++;
        return true;
    }

    private bool TryReadUtf16(out int codePoint)
    {
        if (!TryReadHex(2, 4, out codePoint))
            return false;
        var isPair = char.IsHighSurrogate((char)codePoint) && _text[_position..].StartsWith("\\u", StringComparison.Ordinal);
        var start = _position;
        if (!isPair)
            return true;
        if (TryReadHex(2, 4, out var low) && char.IsLowSurrogate((char)low))
            codePoint = char.ConvertToUtf32((char)codePoint, (char)low);
        else
            _position = start;
        return true;
    }

    private int ReadCodePoint()
    {
        var isPair = _position + 1 < _text.Length && char.IsSurrogatePair(_text[_position], _text[_position + 1]);
        var codePoint = isPair ? char.ConvertToUtf32(_text[_position], _text[_position + 1]) : _text[_position];
        _position += isPair ? 2 : 1;
        return codePoint;
    }

    private readonly void AppendLiteral(int codePoint)
    {
        if (codePoint > 0xFFFF)
            _output.Append("(?:").Append(char.ConvertFromUtf32(codePoint)).Append(')');
        else
            _output.Append(CodePointSet.Escape((char)codePoint));
    }
}
