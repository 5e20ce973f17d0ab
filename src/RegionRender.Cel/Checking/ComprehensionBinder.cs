using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Binds the macros over lists, maps and optionals, and <c>cel.bind</c>: what brings a variable of its own.</summary>
internal sealed class ComprehensionBinder(ExpressionBinder binder, BindingContext context)
{
    /// <summary>How many variables stand in one place at most.</summary>
    public int Slots { get; private set; }

    public Bound Bind(ComprehensionExpr comprehension, Scope scope)
    {
        var range = binder.Bind(comprehension.Range, scope);
        var (first, second) = ItemTypes(context.Types.Resolve(range.Type), comprehension.SecondVariable is not null, comprehension.Range.Span);
        var inside = Open(scope, comprehension.Variable, first);
        if (comprehension.SecondVariable is { } name)
            inside = Open(inside, name, second);
        var filter = comprehension.Filter is { } condition ? binder.BindAs(condition, inside, CelType.Bool, "the condition") : (Bound?)null;
        return BindBody(comprehension, range, filter, inside, scope.Depth, first);
    }

    public Bound Bind(SortByExpr sort, Scope scope)
    {
        var list = binder.Bind(sort.Range, scope);
        var item = context.Types.Fresh();
        if (!context.Types.IsAssignable(CelType.List(item), list.Type))
            return context.Issues.Report(sort.Range.Span, $"only a list is sorted, not '{context.Types.Resolve(list.Type)}'");
        var key = binder.Bind(sort.Key, Open(scope, sort.Variable, item));
        return new Bound(new SortByNode(sort.Span, list.Node, scope.Depth, key.Node), list.Type);
    }

    public Bound Bind(OptionalMapExpr map, Scope scope)
    {
        var optional = binder.Bind(map.Optional, scope);
        var item = OptionalTypes.Unwrap(optional.Type, map.Optional.Span, context);
        var body = binder.Bind(map.Body, Open(scope, map.Variable, item));
        var type = map.IsFlat ? CelType.Optional(OptionalTypes.Unwrap(body.Type, map.Body.Span, context)) : CelType.Optional(body.Type);
        return new Bound(new OptionalMapNode(map.Span, optional.Node, scope.Depth, body.Node, map.IsFlat), type);
    }

    public Bound Bind(BindExpr bind, Scope scope)
    {
        if (context.Declarations.IsKubernetes)
            return context.Issues.Report(bind.Span, "the API server has no bindings such as cel.bind");
        var value = binder.Bind(bind.Value, scope);
        var body = binder.Bind(bind.Body, Open(scope, bind.Name, value.Type));
        return new Bound(new BindNode(bind.Span, scope.Depth, value.Node, body.Node), body.Type);
    }

    private Scope Open(Scope scope, string variable, CelType type)
    {
        Slots = Math.Max(Slots, scope.Depth + 1);
        return scope.With(variable, type);
    }

    private Bound BindBody(ComprehensionExpr comprehension, Bound range, Bound? filter, Scope inside, int slot, CelType item)
    {
        var (span, hasTwo) = (comprehension.Span, comprehension.SecondVariable is not null);
        if (comprehension.Body is null)
            return new Bound(new CollectNode(span, range.Node, slot, hasTwo, filter?.Node, new SlotNode(span, slot)), CelType.List(item));

        var body = comprehension.Kind is ComprehensionKind.All or ComprehensionKind.Exists or ComprehensionKind.ExistsOne
            ? binder.BindAs(comprehension.Body, inside, CelType.Bool, "the condition")
            : binder.Bind(comprehension.Body, inside);
        return comprehension.Kind switch
        {
            ComprehensionKind.All => new Bound(new QuantifierNode(span, range.Node, slot, hasTwo, body.Node, isAll: true), CelType.Bool),
            ComprehensionKind.Exists => new Bound(new QuantifierNode(span, range.Node, slot, hasTwo, body.Node, isAll: false), CelType.Bool),
            ComprehensionKind.ExistsOne => new Bound(new ExistsOneNode(span, range.Node, slot, hasTwo, body.Node), CelType.Bool),
            ComprehensionKind.TransformMap => new Bound(new CollectMapNode(span, range.Node, slot, filter?.Node, body.Node, givesEntries: false), CelType.Map(item, body.Type)),
            ComprehensionKind.TransformMapEntry => new Bound(new CollectMapNode(span, range.Node, slot, filter?.Node, body.Node, givesEntries: true), body.Type),
            _ => new Bound(new CollectNode(span, range.Node, slot, hasTwo, filter?.Node, body.Node), CelType.List(body.Type)),
        };
    }

    private (CelType First, CelType Second) ItemTypes(CelType range, bool hasTwo, TextSpan span)
    {
        switch (range.Kind)
        {
            case CelTypeKind.List:
                return hasTwo ? (CelType.Int, range.Parameters[0]) : (range.Parameters[0], CelType.Dyn);
            case CelTypeKind.Map:
                return (range.Parameters[0], range.Parameters[1]);
            case CelTypeKind.Dyn or CelTypeKind.Error:
                return (CelType.Dyn, CelType.Dyn);
            default:
                context.Issues.Report(span, $"only a list or a map has items, not '{range}'");
                return (CelType.Error, CelType.Error);
        }
    }
}
