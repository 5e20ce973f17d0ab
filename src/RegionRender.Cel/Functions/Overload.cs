using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>What a function does with its arguments, none of which is an error.</summary>
internal delegate CelValue CelFunction(ReadOnlySpan<CelValue> arguments);

/// <summary>The same for a function that walks through what its arguments hold, or makes a list: it stops when the work is done for.</summary>
internal delegate CelValue CelWalk(ReadOnlySpan<CelValue> arguments, ref Work work);

/// <summary>One signature of a function. The first parameter of a member is what stands before the point.</summary>
internal sealed record Overload(string Function, bool IsMember, ImmutableArray<CelType> Parameters, CelType Result, CelWalk Implementation)
{
    public bool IsGeneric { get; } = Parameters.Any(Mentions) || Mentions(Result);

    public static Overload Global(string function, ImmutableArray<CelType> parameters, CelType result, CelFunction implementation) =>
        Global(function, parameters, result, (arguments, ref _) => implementation(arguments));

    public static Overload Global(string function, ImmutableArray<CelType> parameters, CelType result, CelWalk implementation) =>
        new(function, false, parameters, result, implementation);

    public static Overload Member(string function, ImmutableArray<CelType> parameters, CelType result, CelFunction implementation) =>
        Member(function, parameters, result, (arguments, ref _) => implementation(arguments));

    public static Overload Member(string function, ImmutableArray<CelType> parameters, CelType result, CelWalk implementation) =>
        new(function, true, parameters, result, implementation);

    /// <summary>True if values of these kinds are what the implementation takes; what is inside lists and maps it sees for itself.</summary>
    public bool Accepts(ReadOnlySpan<CelValue> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = Parameters[i];
            if (parameter.Kind is CelTypeKind.Dyn or CelTypeKind.Parameter)
                continue;
            if (arguments[i].Kind != parameter.ValueKind || (parameter.Kind == CelTypeKind.Opaque && arguments[i].Type.Name != parameter.Name))
                return false;
        }

        return true;
    }

    private static bool Mentions(CelType type) => type.Kind == CelTypeKind.Parameter || type.Parameters.Any(Mentions);
}
