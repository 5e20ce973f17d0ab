using System.Collections.Immutable;
using System.Globalization;

namespace RegionRender.Cel;

/// <summary>Decides what fits where and fills type parameters on the way.</summary>
internal sealed class TypeInference
{
    private ImmutableDictionary<string, CelType> _bindings = ImmutableDictionary.Create<string, CelType>(StringComparer.Ordinal);
    private int _parameters;

    /// <summary>A type that is not known yet.</summary>
    public CelType Fresh() => CelType.Parameter("?" + _parameters++.ToString(CultureInfo.InvariantCulture));

    /// <summary>The overload's result if the arguments fit, null if not; what was learned about type parameters stays only if they fit.</summary>
    public CelType? ResultOf(Overload overload, ReadOnlySpan<CelType> arguments)
    {
        if (overload.Parameters.Length != arguments.Length)
            return null;
        var before = _bindings;
        var fresh = overload.IsGeneric ? new Dictionary<string, CelType>(StringComparer.Ordinal) : null;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (IsAssignable(Instantiate(overload.Parameters[i], fresh), arguments[i]))
                continue;
            _bindings = before;
            return null;
        }

        return Resolve(Instantiate(overload.Result, fresh), keepsOpen: true);
    }

    /// <summary>True if a value of the source type may stand where the target type is expected.</summary>
    public bool IsAssignable(CelType target, CelType source)
    {
        var before = _bindings;
        if (Fits(target, source))
            return true;
        _bindings = before;
        return false;
    }

    /// <summary>The type of a place that holds either, or null if they have nothing in common.</summary>
    public CelType? Join(CelType first, CelType second)
    {
        if (!IsAssignable(first, second))
            return null;
        return IsLessSpecific(first, second) ? first : second;
    }

    /// <summary>The type with all parameters filled; those nobody filled are <c>dyn</c>.</summary>
    public CelType Resolve(CelType type) => Resolve(type, keepsOpen: false);

    private CelType Resolve(CelType type, bool keepsOpen)
    {
        if (type.Kind == CelTypeKind.Parameter)
        {
            if (_bindings.TryGetValue(type.Name, out var bound))
                return Resolve(bound, keepsOpen);
            return keepsOpen ? type : CelType.Dyn;
        }

        return WithParameters(type, parameter => Resolve(parameter, keepsOpen));
    }

    private CelType Instantiate(CelType type, Dictionary<string, CelType>? fresh)
    {
        if (fresh is null)
            return type;
        if (type.Kind != CelTypeKind.Parameter)
            return WithParameters(type, parameter => Instantiate(parameter, fresh));
        if (!fresh.TryGetValue(type.Name, out var instance))
            fresh[type.Name] = instance = Fresh();
        return instance;
    }

    private static CelType WithParameters(CelType type, Func<CelType, CelType> change) => type.Kind switch
    {
        CelTypeKind.List => CelType.List(change(type.Parameters[0])),
        CelTypeKind.Map => CelType.Map(change(type.Parameters[0]), change(type.Parameters[1])),
        CelTypeKind.Optional => CelType.Optional(change(type.Parameters[0])),
        CelTypeKind.Type => CelType.TypeOf(change(type.Parameters[0])),
        CelTypeKind.Opaque when !type.Parameters.IsEmpty => CelType.Opaque(type.Name, [.. type.Parameters.Select(change)]),
        _ => type,
    };

    private bool Fits(CelType target, CelType source)
    {
        if (ReferenceEquals(target, source))
            return true;
        if (target.Kind == CelTypeKind.Parameter && source.Kind == CelTypeKind.Parameter && target.Name == source.Name)
            return true;
        if (target.Kind == CelTypeKind.Parameter)
            return Fill(target, source);
        if (source.Kind == CelTypeKind.Parameter)
            return Fill(source, target);
        if (IsAny(target) || IsAny(source))
            return true;
        if (source.Kind == CelTypeKind.Null)
            return CanBeNull(target);
        if (target.Kind == CelTypeKind.Null)
            return CanBeNull(source);
        if (target.Kind != source.Kind)
            return false;
        // int and string are both types: what they are types of does not keep them out of one list.
        return target.Kind == CelTypeKind.Type || (target.Name == source.Name && ParametersFit(target, source));
    }

    private bool ParametersFit(CelType target, CelType source)
    {
        for (var i = 0; i < target.Parameters.Length; i++)
        {
            if (!Fits(target.Parameters[i], source.Parameters[i]))
                return false;
        }

        return true;
    }

    private bool Fill(CelType parameter, CelType type)
    {
        if (!_bindings.TryGetValue(parameter.Name, out var bound))
            return TryBind(parameter, type);
        if (!Fits(bound, type))
            return false;
        // The more general of the two wins, so that a list of int and dyn is one of dyn.
        if (!IsLessSpecific(type, bound))
            return true;
        return TryBind(parameter, type);
    }

    private bool TryBind(CelType parameter, CelType type)
    {
        if (Mentions(type, parameter))
            return type.Kind == CelTypeKind.Parameter;
        _bindings = _bindings.SetItem(parameter.Name, type);
        return true;
    }

    private bool Mentions(CelType type, CelType parameter)
    {
        if (type.Kind == CelTypeKind.Parameter)
            return type.Name == parameter.Name || (_bindings.TryGetValue(type.Name, out var bound) && Mentions(bound, parameter));
        return type.Parameters.Any(inner => Mentions(inner, parameter));
    }

    private static bool IsLessSpecific(CelType type, CelType other)
    {
        if (IsAny(type) || type.Kind == CelTypeKind.Parameter)
            return true;
        if (other.Kind == CelTypeKind.Null)
            return true;
        if (IsAny(other) || other.Kind == CelTypeKind.Parameter || type.Kind != other.Kind)
            return false;
        if (type.Kind == CelTypeKind.Type)
            return true;
        for (var i = 0; i < type.Parameters.Length; i++)
        {
            if (!IsLessSpecific(type.Parameters[i], other.Parameters[i]))
                return false;
        }

        return type.Name == other.Name;
    }

    private static bool IsAny(CelType type) => type.Kind is CelTypeKind.Dyn or CelTypeKind.Error;

    private static bool CanBeNull(CelType type) =>
        type.Kind is CelTypeKind.Null or CelTypeKind.Object or CelTypeKind.Timestamp or CelTypeKind.Duration or CelTypeKind.Opaque or CelTypeKind.Optional;
}
