using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>A parsed expression. <paramref name="Depth"/> bounds the recursion of every later stage.</summary>
internal abstract record Expr(TextSpan Span, int Depth)
{
    public static int DepthOf(ImmutableArray<Expr> children)
    {
        var depth = 0;
        foreach (var child in children)
            depth = Math.Max(depth, child.Depth);
        return depth;
    }
}

internal sealed record LiteralExpr(CelValue Value, TextSpan Span) : Expr(Span, 1);

/// <summary>A name; <paramref name="IsRooted"/> if a point stands before it, which looks past the container.</summary>
internal sealed record NameExpr(string Name, bool IsRooted, TextSpan Span) : Expr(Span, 1);

internal sealed record SelectExpr(Expr Operand, string Field, TextSpan FieldSpan, bool IsOptional, TextSpan Span) : Expr(Span, Operand.Depth + 1);

/// <summary><c>has(operand.field)</c>.</summary>
internal sealed record HasExpr(Expr Operand, string Field, TextSpan FieldSpan, TextSpan Span) : Expr(Span, Operand.Depth + 1);

internal sealed record IndexExpr(Expr Operand, Expr Index, bool IsOptional, TextSpan Span) : Expr(Span, Math.Max(Operand.Depth, Index.Depth) + 1);

internal sealed record CallExpr(Expr? Target, string Function, TextSpan FunctionSpan, ImmutableArray<Expr> Arguments, TextSpan Span)
    : Expr(Span, Math.Max(Target?.Depth ?? 0, DepthOf(Arguments)) + 1);

internal sealed record UnaryExpr(UnaryOperator Operator, Expr Operand, TextSpan Span) : Expr(Span, Operand.Depth + 1);

internal sealed record BinaryExpr(BinaryOperator Operator, Expr Left, Expr Right, TextSpan Span) : Expr(Span, Math.Max(Left.Depth, Right.Depth) + 1);

/// <summary>A chain of <c>&amp;&amp;</c> or of <c>||</c>.</summary>
internal sealed record LogicalExpr(bool IsAnd, ImmutableArray<Expr> Operands, TextSpan Span) : Expr(Span, DepthOf(Operands) + 1);

internal sealed record ConditionalExpr(Expr Condition, Expr Then, Expr Else, TextSpan Span)
    : Expr(Span, Math.Max(Condition.Depth, Math.Max(Then.Depth, Else.Depth)) + 1);

internal sealed record ListExpr(ImmutableArray<ListItem> Items, TextSpan Span) : Expr(Span, DepthOf([.. Items.Select(item => item.Value)]) + 1);

internal sealed record ListItem(Expr Value, bool IsOptional);

internal sealed record MapExpr(ImmutableArray<MapItem> Items, TextSpan Span)
    : Expr(Span, Math.Max(DepthOf([.. Items.Select(item => item.Key)]), DepthOf([.. Items.Select(item => item.Value)])) + 1);

internal sealed record MapItem(Expr Key, Expr Value, bool IsOptional);

/// <summary>The construction of a protobuf message, which is understood only to be refused.</summary>
internal sealed record MessageExpr(string TypeName, TextSpan Span) : Expr(Span, 1);

internal sealed record ComprehensionExpr(ComprehensionKind Kind, Expr Range, string Variable, string? SecondVariable, Expr? Filter, Expr? Body, TextSpan Span)
    : Expr(Span, Math.Max(Range.Depth, Math.Max(Filter?.Depth ?? 0, Body?.Depth ?? 0)) + 1);

/// <summary><c>optional.optMap(variable, body)</c>, and <c>optFlatMap</c> where the body is an optional itself.</summary>
internal sealed record OptionalMapExpr(Expr Optional, string Variable, Expr Body, bool IsFlat, TextSpan Span) : Expr(Span, Math.Max(Optional.Depth, Body.Depth) + 1);

/// <summary><c>list.sortBy(variable, key)</c>.</summary>
internal sealed record SortByExpr(Expr Range, string Variable, Expr Key, TextSpan Span) : Expr(Span, Math.Max(Range.Depth, Key.Depth) + 1);

/// <summary><c>cel.bind(name, value, body)</c>.</summary>
internal sealed record BindExpr(string Name, Expr Value, Expr Body, TextSpan Span) : Expr(Span, Math.Max(Value.Depth, Body.Depth) + 1);
