using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <content>Lists, maps, and the macros over them.</content>
internal sealed partial class Binder
{
    private Bound BindList(ListExpr list)
    {
        CelType? element = null;
        var nodes = new Node[list.Items.Length];
        var types = new CelType[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var item = Bind(list.Items[i].Value);
            (nodes[i], types[i]) = (item.Node, item.Type);
            var type = list.Items[i].IsOptional ? Unwrap(item.Type, list.Items[i].Value.Span) : item.Type;
            NoteMixture(element, type, list.Items[i].Value.Span);
            element = Join(element, type);
        }

        if (_formats > 0)
            _formatted[list] = types;
        return new Bound(Folding.OfConstants(new ListNode(list.Span, nodes, [.. list.Items.Select(item => item.IsOptional)]), nodes), CelType.List(element ?? _types.Fresh()));
    }

    private Bound BindMap(MapExpr map)
    {
        CelType? keyType = null;
        CelType? valueType = null;
        var keys = new Node[map.Items.Length];
        var values = new Node[map.Items.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var key = Bind(map.Items[i].Key);
            var value = Bind(map.Items[i].Value);
            (keys[i], values[i]) = (key.Node, value.Node);
            if (_types.Resolve(key.Type) is var type && IsChecked && !CanBeKey(type))
                return type.Kind == CelTypeKind.Error ? key : Report(map.Items[i].Key.Span, $"a key is a bool, an int, a uint or a string, not '{type}'");
            var held = map.Items[i].IsOptional ? Unwrap(value.Type, map.Items[i].Value.Span) : value.Type;
            NoteMixture(keyType, key.Type, map.Items[i].Key.Span);
            NoteMixture(valueType, held, map.Items[i].Value.Span);
            keyType = Join(keyType, key.Type);
            valueType = Join(valueType, held);
        }

        return new Bound(Folding.OfConstants(new MapNode(map.Span, keys, values, [.. map.Items.Select(item => item.IsOptional)]), [.. keys, .. values]), CelType.Map(keyType ?? _types.Fresh(), valueType ?? _types.Fresh()));
    }

    private static bool CanBeKey(CelType type) =>
        type.Kind is CelTypeKind.Bool or CelTypeKind.Int or CelTypeKind.Uint or CelTypeKind.String or CelTypeKind.Dyn;

    // What is marked with ? must be an optional; its value is what stands in the list or map.
    private CelType Unwrap(CelType type, TextSpan span)
    {
        var value = _types.Fresh();
        if (_types.IsAssignable(CelType.Optional(value), type))
            return value;
        return Report(span, $"what is marked with '?' must be an optional, not '{_types.Resolve(type)}'").Type;
    }

    private CelType Join(CelType? soFar, CelType type) => soFar is null ? type : _types.Join(soFar, type) ?? CelType.Dyn;

    private Bound BindComprehension(ComprehensionExpr comprehension)
    {
        var range = Bind(comprehension.Range);
        var (first, second) = ItemTypes(_types.Resolve(range.Type), comprehension.SecondVariable is not null, comprehension.Range.Span);
        var depth = _locals.Count;
        AddLocal(comprehension.Variable, first);
        if (comprehension.SecondVariable is { } name)
            AddLocal(name, second);

        var filter = comprehension.Filter is { } condition ? BindAs(condition, CelType.Bool, "the condition") : (Bound?)null;
        var result = BindBody(comprehension, range, filter, depth, first);
        _locals.RemoveRange(depth, _locals.Count - depth);
        return result;
    }

    private Bound BindBody(ComprehensionExpr comprehension, Bound range, Bound? filter, int slot, CelType item)
    {
        var (span, hasTwo) = (comprehension.Span, comprehension.SecondVariable is not null);
        if (comprehension.Body is null)
            return new Bound(new CollectNode(span, range.Node, slot, hasTwo, filter?.Node, new SlotNode(span, slot)), CelType.List(item));

        var body = comprehension.Kind is ComprehensionKind.All or ComprehensionKind.Exists or ComprehensionKind.ExistsOne
            ? BindAs(comprehension.Body, CelType.Bool, "the condition")
            : Bind(comprehension.Body);
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
                Report(span, $"only a list or a map has items, not '{range}'");
                return (CelType.Error, CelType.Error);
        }
    }

    private Bound BindSortBy(SortByExpr sort)
    {
        var list = Bind(sort.Range);
        var item = _types.Fresh();
        if (!_types.IsAssignable(CelType.List(item), list.Type))
            return Report(sort.Range.Span, $"only a list is sorted, not '{_types.Resolve(list.Type)}'");
        var depth = _locals.Count;
        AddLocal(sort.Variable, item);
        var key = Bind(sort.Key);
        _locals.RemoveRange(depth, _locals.Count - depth);
        return new Bound(new SortByNode(sort.Span, list.Node, depth, key.Node), list.Type);
    }

    private Bound BindOptionalMap(OptionalMapExpr map)
    {
        var optional = Bind(map.Optional);
        var item = Unwrap(optional.Type, map.Optional.Span);
        var depth = _locals.Count;
        AddLocal(map.Variable, item);
        var body = Bind(map.Body);
        _locals.RemoveRange(depth, _locals.Count - depth);
        var type = map.IsFlat ? CelType.Optional(Unwrap(body.Type, map.Body.Span)) : CelType.Optional(body.Type);
        return new Bound(new OptionalMapNode(map.Span, optional.Node, depth, body.Node, map.IsFlat), type);
    }

    private Bound BindBind(BindExpr bind)
    {
        if (_environment.IsKubernetes)
            return Report(bind.Span, "the API server has no bindings such as cel.bind");
        var value = Bind(bind.Value);
        var depth = _locals.Count;
        AddLocal(bind.Name, value.Type);
        var body = Bind(bind.Body);
        _locals.RemoveRange(depth, _locals.Count - depth);
        return new Bound(new BindNode(bind.Span, depth, value.Node, body.Node), body.Type);
    }
}
