using System.Globalization;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Splits an expression into tokens.</summary>
internal sealed class CelLexer(string text)
{
    private readonly List<Token> _tokens = [];
    private int _position;

    public static List<Token> Read(string text) => new CelLexer(text).Read();

    private List<Token> Read()
    {
        for (SkipBlanks(); _position < text.Length; SkipBlanks())
            _tokens.Add(ReadToken());
        _tokens.Add(new Token(TokenKind.End, new TextSpan(text.Length, 0), "", default));
        return _tokens;
    }

    private void SkipBlanks()
    {
        while (_position < text.Length)
        {
            if (text[_position] is ' ' or '\t' or '\r' or '\n' or '\f')
                _position++;
            else if (text[_position] == '/' && Peek(1) == '/')
                _position = text.IndexOf('\n', _position) is var end && end < 0 ? text.Length : end;
            else
                return;
        }
    }

    private char Peek(int ahead) => _position + ahead < text.Length ? text[_position + ahead] : '\0';

    private Token ReadToken()
    {
        var first = text[_position];
        if (StringLiteralReader.StartsAt(text, _position))
            return ReadString();
        if (IsLetter(first))
            return ReadName();
        if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(Peek(1)) && !FollowsOperand()))
            return ReadNumber();
        return first == '`' ? ReadQuotedName() : ReadOperator();
    }

    // In `a.1` the point selects, wrongly; in `[.1]` it begins a number.
    private bool FollowsOperand() =>
        _tokens.Count > 0 && _tokens[^1].Kind is TokenKind.Identifier or TokenKind.QuotedIdentifier or TokenKind.CloseBracket or TokenKind.CloseParenthesis or TokenKind.CloseBrace;

    private Token ReadString()
    {
        var value = StringLiteralReader.Read(text, _position, out var end);
        return Take(TokenKind.Literal, end - _position, value: value);
    }

    private Token ReadName()
    {
        var end = _position;
        while (end < text.Length && (IsLetter(text[end]) || char.IsAsciiDigit(text[end])))
            end++;
        var name = text[_position..end];
        return name switch
        {
            "true" or "false" => Take(TokenKind.Literal, name.Length, name, CelValue.Bool(name == "true")),
            "null" => Take(TokenKind.Literal, name.Length, name, CelValue.Null),
            "in" => Take(TokenKind.In, name.Length, name),
            _ => Take(TokenKind.Identifier, name.Length, name),
        };
    }

    private Token ReadQuotedName()
    {
        var end = _position + 1;
        while (end < text.Length && (IsLetter(text[end]) || char.IsAsciiDigit(text[end]) || text[end] is '.' or '-' or '/' or ' '))
            end++;
        if (end >= text.Length || text[end] != '`' || end == _position + 1)
            throw new CelSyntaxException(TextSpan.FromBounds(_position, Math.Min(end + 1, text.Length)), "a name in backquotes may hold letters, digits, '_', '.', '-', '/' and blanks, and ends with a backquote");
        return Take(TokenKind.QuotedIdentifier, end + 1 - _position, text[(_position + 1)..end]);
    }

    private Token ReadNumber()
    {
        var isHex = text[_position] == '0' && Peek(1) == 'x' && char.IsAsciiHexDigit(Peek(2));
        var end = isHex ? EndOf(_position + 2, char.IsAsciiHexDigit) : EndOf(_position, char.IsAsciiDigit);
        var isDouble = !isHex && TryReadFraction(ref end);
        var digits = text.AsSpan(_position, end - _position);
        if (isDouble)
            return Take(TokenKind.Literal, digits.Length, digits.ToString(), CelValue.Double(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture)));

        var isUnsigned = end < text.Length && text[end] is 'u' or 'U';
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!ulong.TryParse(isHex ? digits[2..] : digits, style, CultureInfo.InvariantCulture, out var number))
            throw new CelSyntaxException(new TextSpan(_position, digits.Length), $"the number '{digits}' is beyond 64 bits");
        return isUnsigned
            ? Take(TokenKind.Literal, digits.Length + 1, value: CelValue.Uint(number))
            : Take(TokenKind.Literal, digits.Length, digits.ToString(), IntegerLiteral(number, digits.Length));
    }

    // -9223372036854775808 is a number, though its digits alone are not: the parser joins the sign with the text of this token.
    private CelValue IntegerLiteral(ulong number, int length)
    {
        var isNegated = _tokens.Count > 0 && _tokens[^1].Kind == TokenKind.Minus;
        if (number > (isNegated ? 1UL << 63 : long.MaxValue))
            throw new CelSyntaxException(new TextSpan(_position, length), $"the number '{text.AsSpan(_position, length)}' is beyond 64 bits");
        return CelValue.Int((long)number);
    }

    private bool TryReadFraction(ref int end)
    {
        var start = end;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            end = EndOf(end + 1, char.IsAsciiDigit);
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (digits < text.Length && char.IsAsciiDigit(text[digits]))
                end = EndOf(digits, char.IsAsciiDigit);
        }

        return end > start;
    }

    private int EndOf(int start, Func<char, bool> belongs)
    {
        while (start < text.Length && belongs(text[start]))
            start++;
        return start;
    }

    private Token ReadOperator()
    {
        var (kind, length) = (text[_position], Peek(1)) switch
        {
            ('=', '=') => (TokenKind.Equal, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('&', '&') => (TokenKind.And, 2),
            ('|', '|') => (TokenKind.Or, 2),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            ('!', _) => (TokenKind.Not, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('%', _) => (TokenKind.Percent, 1),
            ('?', _) => (TokenKind.Question, 1),
            (':', _) => (TokenKind.Colon, 1),
            ('.', _) => (TokenKind.Dot, 1),
            (',', _) => (TokenKind.Comma, 1),
            ('[', _) => (TokenKind.OpenBracket, 1),
            (']', _) => (TokenKind.CloseBracket, 1),
            ('{', _) => (TokenKind.OpenBrace, 1),
            ('}', _) => (TokenKind.CloseBrace, 1),
            ('(', _) => (TokenKind.OpenParenthesis, 1),
            (')', _) => (TokenKind.CloseParenthesis, 1),
            _ => throw UnknownCharacter(),
        };
        return Take(kind, length);
    }

    private CelSyntaxException UnknownCharacter()
    {
        var hint = text[_position] switch
        {
            '=' => "'=' is no operator, equality is '=='",
            '&' => "'&' is no operator, and is '&&'",
            '|' => "'|' is no operator, or is '||'",
            var other => $"'{other}' begins nothing that an expression may hold",
        };
        return new CelSyntaxException(new TextSpan(_position, 1), hint);
    }

    private Token Take(TokenKind kind, int length, string name = "", CelValue value = default)
    {
        var token = new Token(kind, new TextSpan(_position, length), name, value);
        _position += length;
        return token;
    }

    private static bool IsLetter(char character) => char.IsAsciiLetter(character) || character == '_';
}
