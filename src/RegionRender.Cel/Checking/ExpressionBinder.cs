namespace RegionRender.Cel;

/// <summary>Resolves names, checks types, and compiles: one walk over the tree.</summary>
internal sealed class ExpressionBinder
{
    private readonly BindingContext _context;
    private readonly MixtureCheck _mixtures;
    private readonly NameBinder _names;
    private readonly CallBinder _calls;
    private readonly OperatorBinder _operators;
    private readonly LiteralBinder _literals;
    private readonly ComprehensionBinder _comprehensions;

    private ExpressionBinder(BindingContext context)
    {
        _context = context;
        _mixtures = new MixtureCheck(context);
        _names = new NameBinder(this, context);
        _calls = new CallBinder(this, context);
        _operators = new OperatorBinder(this, context);
        _literals = new LiteralBinder(this, _mixtures, context);
        _comprehensions = new ComprehensionBinder(this, context);
    }

    public static CheckedExpression Compile(Declarations declarations, Expr expression)
    {
        var context = new BindingContext(declarations, new TypeInference(), new BindingIssues(declarations.ChecksTypes));
        var binder = new ExpressionBinder(context);
        var bound = binder.Bind(expression, Scope.Empty);
        binder._mixtures.Report();
        return new CheckedExpression(bound.Node, context.Types.Resolve(bound.Type), binder._comprehensions.Slots, context.Issues.Sorted);
    }

    public Bound Bind(Expr expression, Scope scope)
    {
        var bound = expression switch
        {
            LiteralExpr literal => new Bound(new ConstantNode(literal.Span, literal.Value), literal.Value.Type),
            NameExpr name => _names.Bind(name, scope),
            SelectExpr select => _names.Bind(select, scope),
            HasExpr has => _names.Bind(has, scope),
            CallExpr call => _calls.Bind(call, scope),
            IndexExpr index => _operators.Bind(index, scope),
            UnaryExpr unary => _operators.Bind(unary, scope),
            BinaryExpr binary => _operators.Bind(binary, scope),
            LogicalExpr logical => _operators.Bind(logical, scope),
            ConditionalExpr conditional => _operators.Bind(conditional, scope),
            ListExpr list => _literals.Bind(list, scope),
            MapExpr map => _literals.Bind(map, scope),
            MessageExpr message => _context.Issues.Report(message.Span, $"'{message.TypeName}' is no type that an expression can construct"),
            ComprehensionExpr comprehension => _comprehensions.Bind(comprehension, scope),
            OptionalMapExpr map => _comprehensions.Bind(map, scope),
            SortByExpr sort => _comprehensions.Bind(sort, scope),
            BindExpr bind => _comprehensions.Bind(bind, scope),
            _ => throw new InvalidOperationException($"no binding for {expression.GetType().Name}"),
        };
        return _context.Declarations.ChecksTypes ? bound : bound with { Type = CelType.Dyn };
    }

    public Bound BindAs(Expr expression, Scope scope, CelType type, string what)
    {
        var bound = Bind(expression, scope);
        if (!_context.Types.IsAssignable(type, bound.Type))
            _context.Issues.Report(expression.Span, $"{what} must be of type '{type}', not '{_context.Types.Resolve(bound.Type)}'");
        return bound;
    }
}
