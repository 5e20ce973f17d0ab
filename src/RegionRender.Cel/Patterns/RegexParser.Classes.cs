using System.Globalization;

namespace RegionRender.Cel;

/// <content>Classes in brackets, and escapes.</content>
internal sealed partial class RegexParser
{
    private CharSet ParseClass()
    {
        _position++;
        var isNegated = Accept('^');
        var sets = new List<CharSet>();
        for (var isFirst = true; isFirst || AtEnd || _pattern[_position] != ']'; isFirst = false)
        {
            if (AtEnd)
                throw new RegexSyntaxException("a '[' is not closed");
            sets.Add(TryParseNamedClass() ?? TryParseClassEscape() ?? ParseRange());
        }

        _position++;
        var union = CharSet.Union(sets);
        return isNegated ? union.Negate() : union;
    }

    private CharSet ParseRange()
    {
        var first = ParseClassChar();
        var last = first;
        if (_position + 1 < _pattern.Length && _pattern[_position] == '-' && _pattern[_position + 1] != ']')
        {
            _position++;
            last = ParseClassChar();
            if (last < first)
                throw new RegexSyntaxException("a range in brackets runs backwards");
        }

        var set = CharSet.Of(new CharRange(first, last));
        return Has(RegexFlags.IgnoreCase) ? CaseFolding.Fold(set) : set;
    }

    private int ParseClassChar()
    {
        if (AtEnd)
            throw new RegexSyntaxException("a '[' is not closed");
        return _pattern[_position] == '\\' ? ParseCharEscape() : TakeCodePoint();
    }

    // [:alpha:] and [:^alpha:]
    private CharSet? TryParseNamedClass()
    {
        if (string.CompareOrdinal(_pattern, _position, "[:", 0, 2) != 0)
            return null;
        var end = _pattern.IndexOf(":]", _position + 2, StringComparison.Ordinal);
        if (end < 0)
            return null;
        var name = _pattern[(_position + 2)..end];
        if (CharClasses.Posix(name.TrimStart('^')) is not { } set || name.LastIndexOf('^') > 0)
            throw new RegexSyntaxException($"there is no class '[:{name}:]'");
        _position = end + 2;
        return Negated(set, name.StartsWith('^'));
    }

    // \d, \pN, \p{Greek} and the like; null for other escapes and plain characters.
    private CharSet? TryParseClassEscape()
    {
        if (_position + 1 >= _pattern.Length || _pattern[_position] != '\\')
            return null;
        var letter = _pattern[_position + 1];
        if (letter is 'p' or 'P')
            return ParseUnicodeClass(letter == 'P');
        if (CharClasses.Perl(char.ToLowerInvariant(letter)) is not { } set)
            return null;
        _position += 2;
        return Negated(set, char.IsAsciiLetterUpper(letter));
    }

    private CharSet ParseUnicodeClass(bool isNegated)
    {
        _position += 2;
        var name = AtEnd ? "" : char.ConvertFromUtf32(TakeCodePoint());
        if (name == "{")
        {
            var end = _pattern.IndexOf('}', _position);
            if (end < 0)
                throw new RegexSyntaxException("a '{' of a character class is not closed");
            name = _pattern[_position..end];
            _position = end + 1;
        }

        isNegated ^= name.StartsWith('^');
        var set = UnicodeClasses.Find(name.TrimStart('^')) ?? throw new RegexSyntaxException($"there is no character class '\\p{{{name}}}'");
        return Negated(set, isNegated);
    }

    // What a class leaves out, it leaves out in either case.
    private CharSet Negated(CharSet set, bool isNegated)
    {
        var folded = Has(RegexFlags.IgnoreCase) ? CaseFolding.Fold(set) : set;
        return isNegated ? folded.Negate() : folded;
    }

    private int ParseCharEscape()
    {
        _position++;
        if (AtEnd)
            throw new RegexSyntaxException("the pattern ends with a backslash");
        var character = _pattern[_position];
        switch (character)
        {
            case >= '1' and <= '7' when _position + 1 >= _pattern.Length || _pattern[_position + 1] is < '0' or > '7':
                throw new RegexSyntaxException($"'\\{character}' is not supported: there are no back references");
            case >= '0' and <= '7':
                return ParseOctal();
            case 'x':
                return ParseHexadecimal();
        }

        var point = TakeCodePoint();
        return point switch
        {
            'a' => '\a',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            < 0x80 when !char.IsAsciiLetterOrDigit((char)point) => point,
            _ => throw new RegexSyntaxException($"'\\{char.ConvertFromUtf32(point)}' is no escape"),
        };
    }

    private int ParseOctal()
    {
        var code = 0;
        for (var end = Math.Min(_position + 3, _pattern.Length); _position < end && _pattern[_position] is >= '0' and <= '7'; _position++)
            code = (code * 8) + _pattern[_position] - '0';
        return code;
    }

    private int ParseHexadecimal()
    {
        _position++;
        var isBraced = Accept('{');
        var end = isBraced ? _pattern.IndexOf('}', _position) : Math.Min(_position + 2, _pattern.Length);
        var digits = end < 0 ? "" : _pattern[_position..end];
        if ((!isBraced && digits.Length != 2)
            || digits.Length > 8
            || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > CharSet.LastCodePoint)
        {
            throw new RegexSyntaxException("'\\x' takes two hexadecimal digits, or up to 10FFFF in braces");
        }

        _position = isBraced ? end + 1 : end;
        return code;
    }
}
