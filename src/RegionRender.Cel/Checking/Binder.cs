using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Resolves names, checks types, and compiles: one walk over the tree.</summary>
internal sealed partial class Binder
{
    private readonly CelEnvironment _environment;
    private readonly TypeInference _types = new();
    private readonly List<CelIssue> _issues = [];
    private readonly List<Local> _locals = [];
    private readonly List<Mixture> _mixtures = [];
    private readonly Dictionary<ListExpr, CelType[]> _formatted = new(ReferenceEqualityComparer.Instance);
    private int _formats;
    private int _slots;

    public Binder(CelEnvironment environment) => _environment = environment;

    private bool IsChecked => _environment.ChecksTypes;

    public static CelCompilation Compile(CelEnvironment environment, Expr expression)
    {
        var binder = new Binder(environment);
        var bound = binder.Bind(expression);
        binder.ReportMixtures();
        return binder._issues.Count == 0
            ? new CelCompilation(new CelProgram(bound.Node, binder._types.Resolve(bound.Type), binder._slots), [])
            : new CelCompilation(null, [.. binder._issues.OrderBy(issue => issue.Span.Start)]);
    }

    private Bound Bind(Expr expression)
    {
        var bound = expression switch
        {
            LiteralExpr literal => new Bound(new ConstantNode(literal.Span, literal.Value), literal.Value.Type),
            NameExpr name => BindName(name),
            SelectExpr select => BindSelect(select),
            HasExpr has => BindHas(has),
            IndexExpr index => BindIndex(index),
            CallExpr call => BindCall(call),
            UnaryExpr unary => BindUnary(unary),
            BinaryExpr binary => BindBinary(binary),
            LogicalExpr logical => BindLogical(logical),
            ConditionalExpr conditional => BindConditional(conditional),
            ListExpr list => BindList(list),
            MapExpr map => BindMap(map),
            MessageExpr message => Report(message.Span, $"'{message.TypeName}' is no type that an expression can construct"),
            ComprehensionExpr comprehension => BindComprehension(comprehension),
            OptionalMapExpr map => BindOptionalMap(map),
            SortByExpr sort => BindSortBy(sort),
            BindExpr bind => BindBind(bind),
            _ => throw new InvalidOperationException($"no binding for {expression.GetType().Name}"),
        };
        return IsChecked ? bound : bound with { Type = CelType.Dyn };
    }

    private Bound BindAs(Expr expression, CelType type, string what)
    {
        var bound = Bind(expression);
        if (!_types.IsAssignable(type, bound.Type))
            Report(expression.Span, $"{what} must be of type '{type}', not '{_types.Resolve(bound.Type)}'");
        return bound;
    }

    /// <summary>Notes an issue; what it stands for fits everywhere, so that it is the only one.</summary>
    private Bound Report(TextSpan span, string message, string? suggestion = null)
    {
        if (IsChecked)
            _issues.Add(new CelIssue(span, message, suggestion));
        return new Bound(new ConstantNode(span, CelValue.Error(new CelError(message, span, suggestion))), CelType.Error);
    }

    private int TakeSlot(int count, int first)
    {
        _slots = Math.Max(_slots, first + count);
        return first;
    }

    private Local? FindLocal(string name)
    {
        for (var i = _locals.Count - 1; i >= 0; i--)
        {
            if (_locals[i].Name == name)
                return _locals[i];
        }

        return null;
    }

    private void AddLocal(string name, CelType type) => _locals.Add(new Local(name, TakeSlot(1, _locals.Count), type));

    private sealed record Local(string Name, int Slot, CelType Type);
}
