namespace RegionRender.Cel;

/// <content>Formats that are written out, which the API server compares with what they format (cel-go 0.26: ext/formatting.go, stringFormatValidator).</content>
internal sealed partial class Binder
{
    private void CheckFormat(CallExpr call, string format, ListExpr arguments)
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
                Report(call.FunctionSpan, "'%' begins no clause; a percent sign is written '%%'");
                return;
            }

            if (used == arguments.Items.Length)
            {
                Report(call.FunctionSpan, $"there is no argument {used + 1} for '%{format[i]}'");
                return;
            }

            CheckClause(format[i], arguments, used++);
        }

        if (used < arguments.Items.Length)
            Report(arguments.Items[used].Value.Span, $"there is no clause for argument {used + 1}");
    }

    private void CheckClause(char clause, ListExpr arguments, int index)
    {
        var argument = arguments.Items[index].Value;
        var type = _formatted.TryGetValue(arguments, out var types) ? _types.Resolve(types[index]) : CelType.Dyn;
        if (!ServerTextFormatter.Takes(clause, type))
            Report(argument.Span, $"'%{clause}' does not take a value of type '{type}'");
        else if (clause == 's' && argument is ListExpr list)
        {
            for (var i = 0; i < list.Items.Length; i++)
                CheckClause(clause, list, i);
        }
    }
}
