using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <content>Names and fields.</content>
internal sealed partial class Binder
{
    private Bound BindName(NameExpr name)
    {
        if (!name.IsRooted && FindLocal(name.Name) is { } local)
            return new Bound(new SlotNode(name.Span, local.Slot), local.Type);
        return TryBindQualified(name.Name, name.IsRooted, name.Span)
            ?? Report(name.Span, $"'{name.Name}' is not known here", NearestName.Of(name.Name, [.. _environment.Variables.Keys, .. _locals.Select(item => item.Name), .. TypeNames.All]));
    }

    private Bound BindSelect(SelectExpr select)
    {
        if (TryBindQualified(select) is { } qualified)
            return qualified;
        var operand = Bind(select.Operand);
        var type = TypeOfField(operand.Type, select.Operand.Span, select.Field, select.FieldSpan);
        return select.IsOptional
            ? new Bound(new OptionalSelectNode(select.Span, operand.Node, select.Field), type.Kind == CelTypeKind.Optional ? type : CelType.Optional(type))
            : new Bound(new SelectNode(select.Span, operand.Node, select.Field), type);
    }

    private Bound BindHas(HasExpr has)
    {
        var operand = Bind(has.Operand);
        TypeOfField(operand.Type, has.Operand.Span, has.Field, has.FieldSpan);
        return new Bound(new HasNode(has.Span, operand.Node, has.Field), CelType.Bool);
    }

    private CelType TypeOfField(CelType operand, TextSpan operandSpan, string field, TextSpan fieldSpan)
    {
        var type = _types.Resolve(operand);
        switch (type.Kind)
        {
            case CelTypeKind.Map when _types.IsAssignable(type.Parameters[0], CelType.String):
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
                return Report(fieldSpan, $"'{type.Name}' has no field '{field}'", NearestName.Of(field, type.Fields.Keys)).Type;
            default:
                return Report(operandSpan, $"a value of type '{type}' has no fields").Type;
        }
    }

    /// <summary>The variable or type that a chain of names stands for as a whole, or null.</summary>
    private Bound? TryBindQualified(SelectExpr select) =>
        QualifiedName(select, out var isRooted) is { } name ? TryBindQualified(name, isRooted, select.Span) : null;

    private Bound? TryBindQualified(string name, bool isRooted, TextSpan span)
    {
        foreach (var candidate in _environment.Candidates(name, isRooted))
        {
            if (_environment.Variables.TryGetValue(candidate, out var type))
                return new Bound(new VariableNode(span, candidate, type), type);
            if (TypeNames.Find(candidate) is { } named)
                return new Bound(new ConstantNode(span, CelValue.OfType(named)), CelType.TypeOf(named));
        }

        return null;
    }

    // Null if the chain begins at anything but a name, or at a variable of a comprehension, which hides what is outside.
    private string? QualifiedName(Expr expression, out bool isRooted)
    {
        isRooted = false;
        switch (expression)
        {
            case NameExpr name when name.IsRooted || FindLocal(name.Name) is null:
                isRooted = name.IsRooted;
                return name.Name;
            case SelectExpr { IsOptional: false } select when QualifiedName(select.Operand, out isRooted) is { } prefix:
                return $"{prefix}.{select.Field}";
            default:
                return null;
        }
    }
}
