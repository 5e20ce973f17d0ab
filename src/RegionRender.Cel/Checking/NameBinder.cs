using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Binds names and fields.</summary>
internal sealed class NameBinder(ExpressionBinder binder, BindingContext context)
{
    public Bound Bind(NameExpr name, Scope scope)
    {
        if (!name.IsRooted && scope.Find(name.Name) is { } local)
            return new Bound(new SlotNode(name.Span, local.Slot), local.Type);
        return TryBindQualified(name.Name, name.IsRooted, name.Span)
            ?? context.Issues.Report(
                name.Span,
                $"'{name.Name}' is not known here",
                NearestName.Of(name.Name, [.. context.Declarations.Variables.Keys, .. scope.Locals.Select(item => item.Name), .. TypeNames.All]));
    }

    public Bound Bind(SelectExpr select, Scope scope)
    {
        // A chain of names may stand for a variable or type as a whole.
        if (QualifiedName(select, scope, out var isRooted) is { } name && TryBindQualified(name, isRooted, select.Span) is { } qualified)
            return qualified;
        var operand = binder.Bind(select.Operand, scope);
        var type = TypeOfField(operand.Type, select.Operand.Span, select.Field, select.FieldSpan);
        return select.IsOptional
            ? new Bound(new OptionalSelectNode(select.Span, operand.Node, select.Field), type.Kind == CelTypeKind.Optional ? type : CelType.Optional(type))
            : new Bound(new SelectNode(select.Span, operand.Node, select.Field), type);
    }

    public Bound Bind(HasExpr has, Scope scope)
    {
        var operand = binder.Bind(has.Operand, scope);
        TypeOfField(operand.Type, has.Operand.Span, has.Field, has.FieldSpan);
        return new Bound(new HasNode(has.Span, operand.Node, has.Field), CelType.Bool);
    }

    /// <summary>A chain of names as one; null if it begins at anything else, or at a variable of a comprehension, which hides what is outside.</summary>
    public static string? QualifiedName(Expr expression, Scope scope, out bool isRooted)
    {
        isRooted = false;
        switch (expression)
        {
            case NameExpr name when name.IsRooted || scope.Find(name.Name) is null:
                isRooted = name.IsRooted;
                return name.Name;
            case SelectExpr { IsOptional: false } select when QualifiedName(select.Operand, scope, out isRooted) is { } prefix:
                return $"{prefix}.{select.Field}";
            default:
                return null;
        }
    }

    private Bound? TryBindQualified(string name, bool isRooted, TextSpan span)
    {
        foreach (var candidate in context.Declarations.Candidates(name, isRooted))
        {
            if (context.Declarations.Variables.TryGetValue(candidate, out var type))
                return new Bound(new VariableNode(span, candidate, type), type);
            if (TypeNames.Find(candidate) is { } named)
                return new Bound(new ConstantNode(span, CelValue.OfType(named)), CelType.TypeOf(named));
        }

        return null;
    }

    private CelType TypeOfField(CelType operand, TextSpan operandSpan, string field, TextSpan fieldSpan)
    {
        var type = context.Types.Resolve(operand);
        switch (type.Kind)
        {
            case CelTypeKind.Map when context.Types.IsAssignable(type.Parameters[0], CelType.String):
                return type.Parameters[1];
            case CelTypeKind.Dyn or CelTypeKind.Error:
                return type;
            // A field of an optional is optional itself.
            case CelTypeKind.Optional:
                var inner = TypeOfField(type.Parameters[0], operandSpan, field, fieldSpan);
                return inner.Kind == CelTypeKind.Optional ? inner : CelType.Optional(inner);
            case CelTypeKind.Object when type.Fields.TryGetValue(field, out var declared):
                return declared.Type;
            case CelTypeKind.Object when type.IsOpen:
                return CelType.Dyn;
            case CelTypeKind.Object:
                return context.Issues.Report(fieldSpan, $"'{type.Name}' has no field '{field}'", NearestName.Of(field, type.Fields.Keys)).Type;
            default:
                return context.Issues.Report(operandSpan, $"a value of type '{type}' has no fields").Type;
        }
    }
}
