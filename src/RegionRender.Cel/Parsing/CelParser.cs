using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Parses an expression by recursive descent; macros are expanded as their calls are met.</summary>
internal sealed partial class CelParser
{
    private readonly List<Token> _tokens;
    private int _position;
    private int _nesting;

    private CelParser(List<Token> tokens) => _tokens = tokens;

    private Token Current => _tokens[_position];

    /// <summary>The tree, or the first thing that is wrong.</summary>
    public static Expr? TryParse(string text, out CelIssue? issue)
    {
        issue = null;
        if (text.Length > CelLimits.ExpressionLength)
        {
            issue = new CelIssue(new TextSpan(0, text.Length), $"the expression is longer than {CelLimits.ExpressionLength} characters");
            return null;
        }

        try
        {
            return new CelParser(CelLexer.Read(text)).ParseAll();
        }
        catch (CelSyntaxException exception)
        {
            issue = exception.Issue;
            return null;
        }
    }

    private Expr ParseAll()
    {
        var expression = ParseExpression();
        return Current.Kind == TokenKind.End ? expression : throw Unexpected("an operator");
    }

    private Expr ParseExpression()
    {
        if (++_nesting > CelLimits.Nesting)
            throw new CelSyntaxException(Current.Span, $"the expression is nested more than {CelLimits.Nesting} deep");
        var expression = ParseConditional();
        _nesting--;
        return expression;
    }

    private Expr ParseConditional()
    {
        var condition = ParseOr();
        if (!Accept(TokenKind.Question))
            return condition;
        var then = ParseOr();
        Expect(TokenKind.Colon, "':'");
        var otherwise = ParseExpression();
        return Limited(new ConditionalExpr(condition, then, otherwise, Join(condition, otherwise)));
    }

    private Expr ParseOr()
    {
        var first = ParseAnd();
        if (Current.Kind != TokenKind.Or)
            return first;
        var operands = ImmutableArray.CreateBuilder<Expr>();
        operands.Add(first);
        while (Accept(TokenKind.Or))
            operands.Add(ParseAnd());
        return Limited(new LogicalExpr(false, operands.ToImmutable(), Join(first, operands[^1])));
    }

    private Expr ParseAnd()
    {
        var first = ParseBinary(0);
        if (Current.Kind != TokenKind.And)
            return first;
        var operands = ImmutableArray.CreateBuilder<Expr>();
        operands.Add(first);
        while (Accept(TokenKind.And))
            operands.Add(ParseBinary(0));
        return Limited(new LogicalExpr(true, operands.ToImmutable(), Join(first, operands[^1])));
    }

    // Operators that bind as tightly as the level or tighter: 0 relations, 1 sums, 2 products; all of them bind to the left.
    private Expr ParseBinary(int loosest)
    {
        var left = ParseUnary();
        while (OperatorOf(Current.Kind) is var (operation, level) && level >= loosest)
        {
            _position++;
            var right = ParseBinary(level + 1);
            left = Limited(new BinaryExpr(operation, left, right, Join(left, right)));
        }

        return left;
    }

    private static (BinaryOperator Operation, int Level)? OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Equal => (BinaryOperator.Equal, 0),
        TokenKind.NotEqual => (BinaryOperator.NotEqual, 0),
        TokenKind.Less => (BinaryOperator.Less, 0),
        TokenKind.LessOrEqual => (BinaryOperator.LessOrEqual, 0),
        TokenKind.Greater => (BinaryOperator.Greater, 0),
        TokenKind.GreaterOrEqual => (BinaryOperator.GreaterOrEqual, 0),
        TokenKind.In => (BinaryOperator.In, 0),
        TokenKind.Plus => (BinaryOperator.Add, 1),
        TokenKind.Minus => (BinaryOperator.Subtract, 1),
        TokenKind.Star => (BinaryOperator.Multiply, 2),
        TokenKind.Slash => (BinaryOperator.Divide, 2),
        TokenKind.Percent => (BinaryOperator.Modulo, 2),
        _ => null,
    };

    private Expr ParseUnary()
    {
        var start = Current.Span.Start;
        if (Current.Kind is not (TokenKind.Not or TokenKind.Minus))
            return ParseMember(ParsePrimary());
        var operation = Current.Kind == TokenKind.Not ? UnaryOperator.Not : UnaryOperator.Negate;
        var sign = Current.Kind;
        var count = 0;
        while (Current.Kind == sign)
        {
            _position++;
            count++;
        }

        if (operation == UnaryOperator.Negate && TryParseNegativeLiteral(start) is { } literal)
        {
            count--;
            var member = ParseMember(literal);
            return count % 2 == 0 ? member : new UnaryExpr(operation, member, TextSpan.FromBounds(start, member.Span.End));
        }

        var operand = ParseMember(ParsePrimary());
        var span = TextSpan.FromBounds(start, operand.Span.End);
        // Signs cancel out in pairs, but the operand must still be what the operator takes.
        var once = Limited(new UnaryExpr(operation, operand, span));
        return count % 2 == 0 ? Limited(new UnaryExpr(operation, once, span)) : once;
    }

    private LiteralExpr? TryParseNegativeLiteral(int start)
    {
        var token = Current;
        if (token.Kind != TokenKind.Literal || token.Value.Kind is not (CelValueKind.Int or CelValueKind.Double))
            return null;
        _position++;
        var value = token.Value.Kind == CelValueKind.Int ? CelValue.Int(unchecked(-token.Value.AsInt64())) : CelValue.Double(-token.Value.AsDouble());
        return new LiteralExpr(value, TextSpan.FromBounds(start, token.Span.End));
    }

    private bool Accept(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        _position++;
        return true;
    }

    private Token Expect(TokenKind kind, string what)
    {
        var token = Current;
        return Accept(kind) ? token : throw Unexpected(what);
    }

    private CelSyntaxException Unexpected(string wanted) => new(Current.Span, Current switch
    {
        { Kind: TokenKind.End } => $"the expression ends where {wanted} is expected",
        { Kind: TokenKind.Identifier, Text: "and" } => "'and' is no operator, it is '&&'",
        { Kind: TokenKind.Identifier, Text: "or" } => "'or' is no operator, it is '||'",
        _ => $"{wanted} is expected here",
    });

    private static TextSpan Join(Expr first, Expr last) => TextSpan.FromBounds(first.Span.Start, last.Span.End);

    private static Expr Limited(Expr expression) => expression.Depth <= CelLimits.Depth
        ? expression
        : throw new CelSyntaxException(expression.Span, $"the expression is more than {CelLimits.Depth} operations deep");
}
