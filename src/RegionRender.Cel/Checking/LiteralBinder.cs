namespace RegionRender.Cel;

/// <summary>Binds lists and maps that are written out.</summary>
internal sealed class LiteralBinder(ExpressionBinder binder, MixtureCheck mixtures, BindingContext context)
{
    public Bound Bind(ListExpr list, Scope scope)
    {
        CelType? element = null;
        var bound = new Bound[list.Items.Length];
        for (var i = 0; i < bound.Length; i++)
        {
            var span = list.Items[i].Value.Span;
            bound[i] = binder.Bind(list.Items[i].Value, scope);
            var type = list.Items[i].IsOptional ? OptionalTypes.Unwrap(bound[i].Type, span, context) : bound[i].Type;
            mixtures.Note(element, type, span, scope);
            element = Join(element, type);
        }

        var nodes = Array.ConvertAll(bound, item => item.Node);
        var node = new ListNode(list.Span, nodes, [.. list.Items.Select(item => item.IsOptional)]);
        return new Bound(Folding.OfConstants(node, nodes), CelType.List(element ?? context.Types.Fresh())) { Items = [.. bound] };
    }

    public Bound Bind(MapExpr map, Scope scope)
    {
        CelType? keyType = null;
        CelType? valueType = null;
        var keys = new Node[map.Items.Length];
        var values = new Node[map.Items.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var (keySpan, valueSpan) = (map.Items[i].Key.Span, map.Items[i].Value.Span);
            var key = binder.Bind(map.Items[i].Key, scope);
            var value = binder.Bind(map.Items[i].Value, scope);
            (keys[i], values[i]) = (key.Node, value.Node);
            if (context.Types.Resolve(key.Type) is var type && context.Declarations.ChecksTypes && !CanBeKey(type))
                return type.Kind == CelTypeKind.Error ? key : context.Issues.Report(keySpan, $"a key is a bool, an int, a uint or a string, not '{type}'");
            var held = map.Items[i].IsOptional ? OptionalTypes.Unwrap(value.Type, valueSpan, context) : value.Type;
            mixtures.Note(keyType, key.Type, keySpan, scope);
            mixtures.Note(valueType, held, valueSpan, scope);
            keyType = Join(keyType, key.Type);
            valueType = Join(valueType, held);
        }

        var node = new MapNode(map.Span, keys, values, [.. map.Items.Select(item => item.IsOptional)]);
        return new Bound(Folding.OfConstants(node, [.. keys, .. values]), CelType.Map(keyType ?? context.Types.Fresh(), valueType ?? context.Types.Fresh()));
    }

    private static bool CanBeKey(CelType type) =>
        type.Kind is CelTypeKind.Bool or CelTypeKind.Int or CelTypeKind.Uint or CelTypeKind.String or CelTypeKind.Dyn;

    private CelType Join(CelType? soFar, CelType type) => soFar is null ? type : context.Types.Join(soFar, type) ?? CelType.Dyn;
}
