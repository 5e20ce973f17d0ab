using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Binds operators, the conditional among them.</summary>
internal sealed class OperatorBinder(ExpressionBinder binder, BindingContext context)
{
    private readonly OverloadChoice _choice = new(context.Types);

    public Bound Bind(UnaryExpr unary, Scope scope)
    {
        var operand = binder.Bind(unary.Operand, scope);
        return Check(
            OperatorDeclarations.Of(unary.Operator),
            unary.Span,
            [operand],
            _ => unary.Operator == UnaryOperator.Not ? new NotNode(unary.Span, operand.Node) : new NegateNode(unary.Span, operand.Node));
    }

    public Bound Bind(BinaryExpr binary, Scope scope)
    {
        var left = binder.Bind(binary.Left, scope);
        var right = binder.Bind(binary.Right, scope);
        var overloads = OperatorDeclarations.Of(binary.Operator);
        return Check(
            overloads,
            binary.Span,
            [left, right],
            isResolved => new BinaryNode(binary.Span, binary.Operator, overloads[0].Function, left.Node, right.Node, isResolved));
    }

    public Bound Bind(IndexExpr index, Scope scope)
    {
        var operand = binder.Bind(index.Operand, scope);
        var key = binder.Bind(index.Index, scope);
        return index.IsOptional
            ? Check(OperatorDeclarations.OptionalIndex, index.Span, [operand, key], _ => new OptionalIndexNode(index.Span, operand.Node, key.Node))
            : Check(OperatorDeclarations.Index, index.Span, [operand, key], _ => new IndexNode(index.Span, operand.Node, key.Node));
    }

    public Bound Bind(LogicalExpr logical, Scope scope)
    {
        var symbol = logical.IsAnd ? "&&" : "||";
        var operands = logical.Operands.Select(operand => binder.BindAs(operand, scope, CelType.Bool, $"what '{symbol}' joins").Node);
        return new Bound(new LogicalNode(logical.Span, logical.IsAnd, [.. operands]), CelType.Bool);
    }

    public Bound Bind(ConditionalExpr conditional, Scope scope)
    {
        var condition = binder.BindAs(conditional.Condition, scope, CelType.Bool, "a condition");
        var then = binder.Bind(conditional.Then, scope);
        var otherwise = binder.Bind(conditional.Else, scope);
        var node = new ConditionalNode(conditional.Span, condition.Node, then.Node, otherwise.Node);
        if (!context.Declarations.ChecksTypes)
            return new Bound(node, CelType.Dyn);
        return _choice.Choose(OperatorDeclarations.Conditional, [new Bound(node, CelType.Bool), then, otherwise]) is { Fitting.IsEmpty: false } choice
            ? new Bound(node, choice.Type)
            : context.Issues.Report(conditional.Span, $"both results must be of one type, not '{context.Types.Resolve(then.Type)}' and '{context.Types.Resolve(otherwise.Type)}'");
    }

    private Bound Check(ImmutableArray<Overload> overloads, TextSpan span, ImmutableArray<Bound> operands, Func<bool, Node> nodeOf)
    {
        if (!context.Declarations.ChecksTypes)
            return new Bound(nodeOf(true), CelType.Dyn);
        var (fitting, type) = _choice.Choose(overloads, operands);
        return fitting.IsEmpty
            ? context.Issues.Report(span, $"'{overloads[0].Function}' does not take {_choice.Describe(operands)}")
            : new Bound(nodeOf(fitting.Length == 1), type);
    }
}
