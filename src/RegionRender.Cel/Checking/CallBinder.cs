using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Finds what function a call means, and binds it.</summary>
internal sealed class CallBinder(ExpressionBinder binder, BindingContext context)
{
    private readonly FunctionTable _functions = context.Declarations.Functions;
    private readonly OverloadChoice _choice = new(context.Types);

    public Bound Bind(CallExpr call, Scope around)
    {
        var scope = call.Function == "format" ? around with { IsFormatted = true } : around;
        if (call.Target is null)
            return BindFunction(call, call.Function.TrimStart('.'), call.Function.StartsWith('.'), call.FunctionSpan, scope);
        // math.greatest(…) is a function in a namespace, unless math is a value.
        if (NameBinder.QualifiedName(call.Target, scope, out var isRooted) is { } prefix && (Find($"{prefix}.{call.Function}", isRooted) is not null || IsNamespace(prefix)))
            return BindFunction(call with { Target = null }, $"{prefix}.{call.Function}", isRooted, TextSpan.FromBounds(call.Target.Span.Start, call.FunctionSpan.End), scope);
        return BindMember(call, call.Target, scope);
    }

    private Bound BindMember(CallExpr call, Expr value, Scope scope)
    {
        var target = binder.Bind(value, scope);
        ImmutableArray<Overload> overloads = [.. _functions.Named(call.Function).Where(overload => overload.IsMember)];
        if (overloads.IsEmpty)
        {
            // Of a value that is wrong already nothing can be said.
            return context.Declarations.ChecksTypes && target.Type.Kind == CelTypeKind.Error ? target : ReportUnknown(call, call.Function, call.FunctionSpan, scope);
        }

        ImmutableArray<Bound> arguments = [target, .. call.Arguments.Select(argument => binder.Bind(argument, scope))];
        var bound = BindCall(call, call.Function, overloads, arguments);
        if (context.Declarations.IsKubernetes && call.Function == "format")
            FormatCheck.Check(call, arguments, context);
        return bound;
    }

    private Bound BindFunction(CallExpr call, string name, bool isRooted, TextSpan nameSpan, Scope scope)
    {
        ImmutableArray<Overload> overloads = [.. _functions.Named(Find(name, isRooted) ?? name).Where(overload => !overload.IsMember)];
        return overloads.IsEmpty
            ? ReportUnknown(call, name, nameSpan, scope)
            : BindCall(call, name, overloads, [.. call.Arguments.Select(argument => binder.Bind(argument, scope))]);
    }

    private string? Find(string name, bool isRooted) =>
        context.Declarations.Candidates(name, isRooted).FirstOrDefault(candidate => !_functions.Named(candidate).IsEmpty);

    private bool IsNamespace(string name) =>
        !context.Declarations.Variables.ContainsKey(name) && (name == "cel" || _functions.Names.Any(function => function.Length > name.Length && function[name.Length] == '.' && function.StartsWith(name, StringComparison.Ordinal)));

    private Bound ReportUnknown(CallExpr call, string name, TextSpan span, Scope scope)
    {
        if (Macros.FormOf(name) is { } form)
            return context.Issues.Report(span, $"'{name}' is written {form}");
        if (!_functions.Named(name).IsEmpty)
            return context.Issues.Report(span, call.Target is null ? $"'{name}' stands behind the value that it is about, as in x.{name}()" : $"'{name}' takes the value that it is about in parentheses, as in {name}(x)");
        var nearest = NearestName.Of(name, _functions.Names.Concat(Macros.Names));
        // What a macro takes are names of its own, which are known nowhere else.
        if (nearest is null || Macros.FormOf(nearest) is null)
        {
            foreach (var argument in call.Arguments)
                binder.Bind(argument, scope);
        }

        return context.Issues.Report(span, $"there is no function '{name}'", nearest);
    }

    private Bound BindCall(CallExpr call, string name, ImmutableArray<Overload> overloads, ImmutableArray<Bound> arguments)
    {
        var nodes = arguments.Select(argument => argument.Node).ToArray();
        if (!context.Declarations.ChecksTypes)
            return new Bound(NodeOf(call, name, [.. overloads.Where(overload => overload.Parameters.Length == nodes.Length)], nodes), CelType.Dyn);
        var (fitting, type) = _choice.Choose(overloads, arguments);
        return fitting.IsEmpty
            ? context.Issues.Report(call.FunctionSpan, $"'{name}' does not take {_choice.Describe(arguments)}")
            : new Bound(NodeOf(call, name, fitting, nodes), type);
    }

    private Node NodeOf(CallExpr call, string name, ImmutableArray<Overload> overloads, Node[] arguments)
    {
        switch (name)
        {
            case "or" or "orValue" when arguments.Length == 2:
                return new AlternativeNode(call.Span, arguments[0], arguments[1], unwraps: name == "orValue");
            case "matches" when arguments is [var text, ConstantNode { Value.Kind: CelValueKind.String } pattern]:
                return Re2Regex.TryCreate(pattern.Value.AsString(), out var regex, out var error)
                    ? new MatchesNode(call.Span, overloads[0], text, regex)
                    : context.Issues.Report(pattern.Span, $"the pattern is wrong: {error}").Node;
        }

        var node = new CallNode(call.Span, name, overloads, arguments);
        var folded = Folding.OfConversion(node, name, arguments);
        // What is written out in the expression and is no time at all is a mistake of the expression.
        if (folded is ConstantNode { Value.IsError: true } constant && name is "timestamp" or "duration")
            return context.Issues.Report(arguments[0].Span, constant.Value.AsError()?.Message ?? "").Node;
        return folded is ConstantNode { Value.IsError: true } ? node : folded;
    }
}
