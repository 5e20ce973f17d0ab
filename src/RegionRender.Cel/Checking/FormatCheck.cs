using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>Formats that are written out, which the API server compares with what they format (cel-go 0.26: ext/formatting.go, stringFormatValidator).</summary>
internal static class FormatCheck
{
    /// <summary>Reports what does not fit.</summary>
    /// <param name="call">The call of <c>format</c>.</param>
    /// <param name="bound">The text and the list, as they are bound.</param>
    /// <param name="context">Where to report it.</param>
    public static void Check(CallExpr call, ImmutableArray<Bound> bound, BindingContext context)
    {
        if (call is { Target: LiteralExpr { Value.Kind: CelValueKind.String } format, Arguments: [ListExpr list] })
            Check(call, format.Value.AsString(), list, bound[1].Items, context);
    }

    private static void Check(CallExpr call, string format, ListExpr list, ImmutableArray<Bound> items, BindingContext context)
    {
        var used = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
                continue;
            if (i + 1 < format.Length && format[i + 1] == '%')
            {
                i++;
                continue;
            }

            if (!TextFormatter.TryReadClause(format, ref i, out _))
            {
                context.Issues.Report(call.FunctionSpan, "'%' begins no clause; a percent sign is written '%%'");
                return;
            }

            if (used == items.Length)
            {
                context.Issues.Report(call.FunctionSpan, $"there is no argument {used + 1} for '%{format[i]}'");
                return;
            }

            CheckClause(format[i], list.Items[used].Value, items[used], context);
            used++;
        }

        if (used < items.Length)
            context.Issues.Report(list.Items[used].Value.Span, $"there is no clause for argument {used + 1}");
    }

    private static void CheckClause(char clause, Expr argument, Bound bound, BindingContext context)
    {
        var type = context.Types.Resolve(bound.Type);
        if (!ServerTextFormatter.Takes(clause, type))
        {
            context.Issues.Report(argument.Span, $"'%{clause}' does not take a value of type '{type}'");
            return;
        }

        if (clause != 's' || argument is not ListExpr list)
            return;
        for (var i = 0; i < list.Items.Length; i++)
            CheckClause(clause, list.Items[i].Value, bound.Items[i], context);
    }
}
