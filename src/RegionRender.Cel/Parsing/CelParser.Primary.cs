using System.Collections.Frozen;
using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <content>Names, literals, calls, selections and what is bracketed.</content>
internal sealed partial class CelParser
{
    private static readonly FrozenSet<string> ReservedNames = new[]
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while",
    }.ToFrozenSet(StringComparer.Ordinal);

    private Expr ParseMember(Expr operand)
    {
        while (true)
        {
            if (Accept(TokenKind.Dot))
                operand = Limited(ParseSelection(operand));
            else if (Accept(TokenKind.OpenBracket))
                operand = Limited(ParseIndex(operand));
            else
                return operand;
        }
    }

    private Expr ParseSelection(Expr operand)
    {
        var isOptional = Accept(TokenKind.Question);
        var name = Current;
        if (!Accept(TokenKind.QuotedIdentifier))
            Expect(TokenKind.Identifier, "the name of a field");
        if (!isOptional && name.Kind == TokenKind.Identifier && Accept(TokenKind.OpenParenthesis))
            return ParseCall(operand, name, operand.Span.Start);
        return new SelectExpr(operand, name.Text, name.Span, isOptional, TextSpan.FromBounds(operand.Span.Start, name.Span.End));
    }

    private IndexExpr ParseIndex(Expr operand)
    {
        var isOptional = Accept(TokenKind.Question);
        var index = ParseExpression();
        var end = Expect(TokenKind.CloseBracket, "']'");
        return new IndexExpr(operand, index, isOptional, TextSpan.FromBounds(operand.Span.Start, end.Span.End));
    }

    private Expr ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Literal:
                _position++;
                // Only a sign makes 9223372036854775808 a number; the lexer let it pass because of a minus that subtracts.
                if (token.Value is { Kind: CelValueKind.Int } value && value.AsInt64() == long.MinValue)
                    throw new CelSyntaxException(token.Span, $"the number '{token.Text}' is beyond 64 bits");
                return new LiteralExpr(token.Value, token.Span);
            case TokenKind.Identifier or TokenKind.Dot:
                return ParseName();
            case TokenKind.OpenParenthesis:
                _position++;
                var inner = ParseExpression();
                Expect(TokenKind.CloseParenthesis, "')'");
                return inner;
            case TokenKind.OpenBracket:
                return ParseList();
            case TokenKind.OpenBrace:
                return ParseMap();
            default:
                throw Unexpected("a value");
        }
    }

    private Expr ParseName()
    {
        var start = Current.Span.Start;
        var isRooted = Accept(TokenKind.Dot);
        var name = Expect(TokenKind.Identifier, "a name");
        if (Current.Kind == TokenKind.OpenBrace || BeginsMessage())
            return ParseMessage(name, start);
        if (ReservedNames.Contains(name.Text))
            throw new CelSyntaxException(name.Span, $"'{name.Text}' is reserved by the language and names nothing");
        if (!isRooted && Accept(TokenKind.OpenParenthesis))
            return ParseCall(null, name, start);
        if (isRooted && Accept(TokenKind.OpenParenthesis))
            return ParseCall(null, name with { Text = "." + name.Text }, start);
        return new NameExpr(name.Text, isRooted, TextSpan.FromBounds(start, name.Span.End));
    }

    // a.b.C{ …
    private bool BeginsMessage()
    {
        var position = _position;
        while (_tokens[position].Kind == TokenKind.Dot && _tokens[position + 1].Kind == TokenKind.Identifier)
            position += 2;
        return position > _position && _tokens[position].Kind == TokenKind.OpenBrace;
    }

    private MessageExpr ParseMessage(Token first, int start)
    {
        var name = first.Text;
        while (Accept(TokenKind.Dot))
            name += "." + Expect(TokenKind.Identifier, "a name").Text;
        var open = Expect(TokenKind.OpenBrace, "'{'");
        while (Current.Kind != TokenKind.CloseBrace)
        {
            Accept(TokenKind.Question);
            if (!Accept(TokenKind.QuotedIdentifier))
                Expect(TokenKind.Identifier, "the name of a field");
            Expect(TokenKind.Colon, "':'");
            ParseExpression();
            if (!Accept(TokenKind.Comma))
                break;
        }

        Expect(TokenKind.CloseBrace, "'}'");
        return new MessageExpr(name, TextSpan.FromBounds(start, open.Span.Start));
    }

    private Expr ParseCall(Expr? target, Token function, int start)
    {
        var arguments = ParseArguments();
        var span = TextSpan.FromBounds(start, _tokens[_position - 1].Span.End);
        var call = new CallExpr(target, function.Text, function.Span, arguments, span);
        return Limited(Macros.TryExpand(call) ?? call);
    }

    private ImmutableArray<Expr> ParseArguments()
    {
        if (Accept(TokenKind.CloseParenthesis))
            return [];
        var arguments = ImmutableArray.CreateBuilder<Expr>();
        do
        {
            arguments.Add(ParseExpression());
        }
        while (Accept(TokenKind.Comma));
        Expect(TokenKind.CloseParenthesis, "')'");
        return arguments.ToImmutable();
    }

    private Expr ParseList()
    {
        var open = Expect(TokenKind.OpenBracket, "'['");
        var items = ImmutableArray.CreateBuilder<ListItem>();
        while (Current.Kind != TokenKind.CloseBracket)
        {
            var isOptional = Accept(TokenKind.Question);
            items.Add(new ListItem(ParseExpression(), isOptional));
            if (!Accept(TokenKind.Comma))
                break;
        }

        var close = Expect(TokenKind.CloseBracket, "']'");
        return Limited(new ListExpr(items.ToImmutable(), TextSpan.FromBounds(open.Span.Start, close.Span.End)));
    }

    private Expr ParseMap()
    {
        var open = Expect(TokenKind.OpenBrace, "'{'");
        var items = ImmutableArray.CreateBuilder<MapItem>();
        while (Current.Kind != TokenKind.CloseBrace)
        {
            var isOptional = Accept(TokenKind.Question);
            var key = ParseExpression();
            Expect(TokenKind.Colon, "':'");
            items.Add(new MapItem(key, ParseExpression(), isOptional));
            if (!Accept(TokenKind.Comma))
                break;
        }

        var close = Expect(TokenKind.CloseBrace, "'}'");
        return Limited(new MapExpr(items.ToImmutable(), TextSpan.FromBounds(open.Span.Start, close.Span.End)));
    }
}
