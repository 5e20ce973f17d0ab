using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <content>Functions and operators.</content>
internal sealed partial class Binder
{
    private Bound BindCall(CallExpr call)
    {
        if (call.Function != "format")
            return BindPlainCall(call);
        _formats++;
        var bound = BindPlainCall(call);
        _formats--;
        if (_environment.IsKubernetes && call is { Target: LiteralExpr { Value.Kind: CelValueKind.String } format, Arguments: [ListExpr list] })
            CheckFormat(call, format.Value.AsString(), list);
        return bound;
    }

    private Bound BindPlainCall(CallExpr call)
    {
        if (call.Target is null)
            return BindFunction(call, call.Function.TrimStart('.'), call.Function.StartsWith('.'), call.FunctionSpan);
        // math.greatest(…) is a function in a namespace, unless math is a value.
        if (QualifiedName(call.Target, out var isRooted) is { } prefix && (FindFunction($"{prefix}.{call.Function}", isRooted) is not null || IsNamespace(prefix)))
            return BindFunction(call with { Target = null }, $"{prefix}.{call.Function}", isRooted, TextSpan.FromBounds(call.Target.Span.Start, call.FunctionSpan.End));
        var target = Bind(call.Target);
        ImmutableArray<Overload> overloads = [.. _environment.Functions.Named(call.Function).Where(overload => overload.IsMember)];
        if (!overloads.IsEmpty)
            return BindCall(call, call.Function, overloads, [target, .. call.Arguments.Select(Bind)]);
        // Of a value that is wrong already nothing can be said.
        return IsChecked && target.Type.Kind == CelTypeKind.Error ? target : ReportUnknown(call, call.Function, call.FunctionSpan);
    }

    private Bound BindFunction(CallExpr call, string name, bool isRooted, TextSpan nameSpan)
    {
        ImmutableArray<Overload> overloads = [.. _environment.Functions.Named(FindFunction(name, isRooted) ?? name).Where(overload => !overload.IsMember)];
        return overloads.IsEmpty ? ReportUnknown(call, name, nameSpan) : BindCall(call, name, overloads, [.. call.Arguments.Select(Bind)]);
    }

    private string? FindFunction(string name, bool isRooted)
    {
        foreach (var candidate in _environment.Candidates(name, isRooted))
        {
            if (!_environment.Functions.Named(candidate).IsEmpty)
                return candidate;
        }

        return null;
    }

    private bool IsNamespace(string name) =>
        !_environment.Variables.ContainsKey(name) && (name == "cel" || _environment.Functions.Names.Any(function => function.Length > name.Length && function[name.Length] == '.' && function.StartsWith(name, StringComparison.Ordinal)));

    private Bound ReportUnknown(CallExpr call, string name, TextSpan span)
    {
        if (Macros.FormOf(name) is { } form)
            return Report(span, $"'{name}' is written {form}");
        if (!_environment.Functions.Named(name).IsEmpty)
            return Report(span, call.Target is null ? $"'{name}' stands behind the value that it is about, as in x.{name}()" : $"'{name}' takes the value that it is about in parentheses, as in {name}(x)");
        var nearest = NearestName.Of(name, _environment.Functions.Names.Concat(Macros.Names));
        // What a macro takes are names of its own, which are known nowhere else.
        if (nearest is null || Macros.FormOf(nearest) is null)
        {
            foreach (var argument in call.Arguments)
                Bind(argument);
        }

        return Report(span, $"there is no function '{name}'", nearest);
    }

    private Bound BindCall(CallExpr call, string name, ImmutableArray<Overload> overloads, ImmutableArray<Bound> arguments)
    {
        var nodes = arguments.Select(argument => argument.Node).ToArray();
        if (!IsChecked)
            return new Bound(CallOf(call, name, [.. overloads.Where(overload => overload.Parameters.Length == nodes.Length)], nodes), CelType.Dyn);
        var (fitting, type) = Choose(overloads, arguments);
        return fitting.IsEmpty
            ? Report(call.FunctionSpan, $"'{name}' does not take {Describe(arguments)}")
            : new Bound(CallOf(call, name, fitting, nodes), type);
    }

    private Node CallOf(CallExpr call, string name, ImmutableArray<Overload> overloads, Node[] arguments)
    {
        switch (name)
        {
            case "or" or "orValue" when arguments.Length == 2:
                return new AlternativeNode(call.Span, arguments[0], arguments[1], unwraps: name == "orValue");
            case "matches" when arguments is [var text, ConstantNode { Value.Kind: CelValueKind.String } pattern]:
                return Re2Regex.TryCreate(pattern.Value.AsString(), out var regex, out var error)
                    ? new MatchesNode(call.Span, overloads[0], text, regex)
                    : Report(pattern.Span, $"the pattern is wrong: {error}").Node;
        }

        var node = new CallNode(call.Span, name, overloads, arguments);
        var folded = Folding.OfConversion(node, name, arguments);
        // What is written out in the expression and is no time at all is a mistake of the expression.
        if (folded is ConstantNode { Value.IsError: true } constant && name is "timestamp" or "duration")
            return Report(arguments[0].Span, constant.Value.AsError()?.Message ?? "").Node;
        return folded is ConstantNode { Value.IsError: true } ? node : folded;
    }

    // With a dyn argument several may fit; the result is then only known if they agree.
    private (ImmutableArray<Overload> Fitting, CelType Type) Choose(ImmutableArray<Overload> overloads, ImmutableArray<Bound> arguments)
    {
        var types = arguments.Select(argument => argument.Type).ToArray();
        var fitting = ImmutableArray.CreateBuilder<Overload>();
        CelType? result = null;
        foreach (var overload in overloads)
        {
            if (_types.ResultOf(overload, types) is not { } type)
                continue;
            fitting.Add(overload);
            result = result is null || _types.Resolve(result) == _types.Resolve(type) ? type : CelType.Dyn;
        }

        return (fitting.ToImmutable(), result ?? CelType.Error);
    }

    private string Describe(ImmutableArray<Bound> arguments) => arguments.IsEmpty
        ? "no arguments"
        : "(" + string.Join(", ", arguments.Select(argument => _types.Resolve(argument.Type))) + ")";

    private Bound BindUnary(UnaryExpr unary)
    {
        var operand = Bind(unary.Operand);
        return CheckOperator(
            OperatorDeclarations.Of(unary.Operator),
            unary.Span,
            [operand],
            _ => unary.Operator == UnaryOperator.Not ? new NotNode(unary.Span, operand.Node) : new NegateNode(unary.Span, operand.Node));
    }

    private Bound BindBinary(BinaryExpr binary)
    {
        var left = Bind(binary.Left);
        var right = Bind(binary.Right);
        return CheckOperator(OperatorDeclarations.Of(binary.Operator), binary.Span, [left, right], isResolved => new BinaryNode(binary.Span, binary.Operator, left.Node, right.Node, isResolved));
    }

    private Bound BindIndex(IndexExpr index)
    {
        var operand = Bind(index.Operand);
        var key = Bind(index.Index);
        return index.IsOptional
            ? CheckOperator(OperatorDeclarations.OptionalIndex, index.Span, [operand, key], _ => new OptionalIndexNode(index.Span, operand.Node, key.Node))
            : CheckOperator(OperatorDeclarations.Index, index.Span, [operand, key], _ => new IndexNode(index.Span, operand.Node, key.Node));
    }

    private Bound CheckOperator(ImmutableArray<Overload> overloads, TextSpan span, ImmutableArray<Bound> operands, Func<bool, Node> nodeOf)
    {
        if (!IsChecked)
            return new Bound(nodeOf(true), CelType.Dyn);
        var (fitting, type) = Choose(overloads, operands);
        return fitting.IsEmpty
            ? Report(span, $"'{overloads[0].Function}' does not take {Describe(operands)}")
            : new Bound(nodeOf(fitting.Length == 1), type);
    }

    private Bound BindLogical(LogicalExpr logical)
    {
        var symbol = logical.IsAnd ? "&&" : "||";
        var operands = logical.Operands.Select(operand => BindAs(operand, CelType.Bool, $"what '{symbol}' joins").Node);
        return new Bound(new LogicalNode(logical.Span, logical.IsAnd, [.. operands]), CelType.Bool);
    }

    private Bound BindConditional(ConditionalExpr conditional)
    {
        var condition = BindAs(conditional.Condition, CelType.Bool, "a condition");
        var then = Bind(conditional.Then);
        var otherwise = Bind(conditional.Else);
        var node = new ConditionalNode(conditional.Span, condition.Node, then.Node, otherwise.Node);
        if (!IsChecked)
            return new Bound(node, CelType.Dyn);
        return Choose(OperatorDeclarations.Conditional, [new Bound(node, CelType.Bool), then, otherwise]) is { Fitting.IsEmpty: false } choice
            ? new Bound(node, choice.Type)
            : Report(conditional.Span, $"both results must be of one type, not '{_types.Resolve(then.Type)}' and '{_types.Resolve(otherwise.Type)}'");
    }
}
