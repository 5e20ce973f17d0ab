using System.Collections.Frozen;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>The calls that are not functions: their arguments are expressions to evaluate for each item, or not at all.</summary>
internal static class Macros
{
    private static readonly FrozenDictionary<string, string> Forms = new Dictionary<string, string>
    {
        ["has"] = "has(a.b)",
        ["all"] = "list.all(x, condition)",
        ["exists"] = "list.exists(x, condition)",
        ["exists_one"] = "list.exists_one(x, condition)",
        ["existsOne"] = "list.existsOne(x, condition)",
        ["filter"] = "list.filter(x, condition)",
        ["map"] = "list.map(x, value) or list.map(x, condition, value)",
        ["transformList"] = "list.transformList(i, x, value)",
        ["transformMap"] = "map.transformMap(k, v, value)",
        ["transformMapEntry"] = "map.transformMapEntry(k, v, {key: value})",
        ["sortBy"] = "list.sortBy(x, key)",
        ["optMap"] = "optional.optMap(x, value)",
        ["optFlatMap"] = "optional.optFlatMap(x, optional)",
        ["cel.bind"] = "cel.bind(x, value, result)",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Forms.Keys;

    /// <summary>How a macro is written, or null if the name is none.</summary>
    public static string? FormOf(string name) => Forms.GetValueOrDefault(name);

    /// <summary>What the call stands for, or null if it is a plain call.</summary>
    public static Expr? TryExpand(CallExpr call) => call.Target switch
    {
        null => call is { Function: "has" or ".has", Arguments: [var argument] } ? ExpandHas(call, argument) : null,
        NameExpr { Name: "cel" } => ExpandCel(call),
        NameExpr { Name: "math" } when call is { Function: "greatest" or "least", Arguments.Length: > 2 } => call with { Arguments = [ListOf(call)] },
        var optional when call is { Function: "optMap" or "optFlatMap", Arguments: [var variable, var body] } =>
            new OptionalMapExpr(optional, NameOf(variable), body, call.Function == "optFlatMap", call.Span),
        var list when call is { Function: "sortBy", Arguments: [var variable, var key] } => new SortByExpr(list, NameOf(variable), key, call.Span),
        var range => ExpandComprehension(call, range),
    };

    private static Expr? ExpandCel(CallExpr call) => call switch
    {
        { Function: "bind", Arguments: [var name, var value, var body] } => new BindExpr(NameOf(name), value, body, call.Span),
        { Function: "block", Arguments: [ListExpr values, var body] } => ExpandBlock(values, body, call.Span),
        { Function: "index", Arguments: [LiteralExpr { Value.Kind: CelValueKind.Int } index] } => new NameExpr($"@index{index.Value.AsInt64()}", false, call.Span),
        { Function: "iterVar" or "accuVar", Arguments: [LiteralExpr depth, LiteralExpr number] } => new NameExpr($"@{call.Function}:{depth.Value.AsInt64()}:{number.Value.AsInt64()}", false, call.Span),
        _ => null,
    };

    // cel.block([a, b], c) names a and b for what follows them: cel.index(0), cel.index(1).
    private static Expr ExpandBlock(ListExpr values, Expr body, TextSpan span)
    {
        for (var i = values.Items.Length - 1; i >= 0; i--)
            body = new BindExpr($"@index{i}", values.Items[i].Value, body, span);
        return body;
    }

    private static ListExpr ListOf(CallExpr call) => new([.. call.Arguments.Select(argument => new ListItem(argument, false))], call.Span);

    private static HasExpr ExpandHas(CallExpr call, Expr argument) => argument is SelectExpr { IsOptional: false } select
        ? new HasExpr(select.Operand, select.Field, select.FieldSpan, call.Span)
        : throw new CelSyntaxException(argument.Span, "has() asks for a field, as in has(a.b)");

    private static ComprehensionExpr? ExpandComprehension(CallExpr call, Expr range) => (call.Function, call.Arguments.Length) switch
    {
        ("all", 2) => WithOne(call, range, ComprehensionKind.All),
        ("exists", 2) => WithOne(call, range, ComprehensionKind.Exists),
        ("exists_one" or "existsOne", 2) => WithOne(call, range, ComprehensionKind.ExistsOne),
        ("map", 2) => WithOne(call, range, ComprehensionKind.Map),
        ("filter", 2) => new ComprehensionExpr(ComprehensionKind.Filter, range, NameOf(call.Arguments[0]), null, call.Arguments[1], null, call.Span),
        ("map", 3) => WithOne(call, range, ComprehensionKind.Map),
        ("all", 3) => WithTwo(call, range, ComprehensionKind.All),
        ("exists", 3) => WithTwo(call, range, ComprehensionKind.Exists),
        ("exists_one" or "existsOne", 3) => WithTwo(call, range, ComprehensionKind.ExistsOne),
        ("transformList", 3 or 4) => WithTwo(call, range, ComprehensionKind.Map),
        ("transformMap", 3 or 4) => WithTwo(call, range, ComprehensionKind.TransformMap),
        ("transformMapEntry", 3 or 4) => WithTwo(call, range, ComprehensionKind.TransformMapEntry),
        _ => null,
    };

    private static ComprehensionExpr WithOne(CallExpr call, Expr range, ComprehensionKind kind) => call.Arguments switch
    {
        [var variable, var filter, var body] => new(kind, range, NameOf(variable), null, filter, body, call.Span),
        [var variable, var body] => new(kind, range, NameOf(variable), null, null, body, call.Span),
        _ => throw new InvalidOperationException("a macro over one variable has two or three arguments"),
    };

    private static ComprehensionExpr WithTwo(CallExpr call, Expr range, ComprehensionKind kind)
    {
        var (first, second) = (NameOf(call.Arguments[0]), NameOf(call.Arguments[1]));
        if (first == second)
            throw new CelSyntaxException(call.Arguments[1].Span, $"'{second}' names both variables");
        var filter = call.Arguments.Length == 4 ? call.Arguments[2] : null;
        return new ComprehensionExpr(kind, range, first, second, filter, call.Arguments[^1], call.Span);
    }

    private static string NameOf(Expr variable) => variable is NameExpr { IsRooted: false } name
        ? name.Name
        : throw new CelSyntaxException(variable.Span, "a simple name for the variable is expected here");
}
