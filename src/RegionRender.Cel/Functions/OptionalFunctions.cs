using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>Functions of optional values, but for those that evaluate an argument only at need.</summary>
internal static class OptionalFunctions
{
    private static readonly CelType V = CelType.Parameter("V");
    private static readonly CelType OptionalV = CelType.Optional(V);
    private static readonly CelError NoValue = new("the optional holds no value");

    public static ImmutableArray<Overload> Overloads { get; } =
    [
        Global("optional.of", [V], OptionalV, arguments => CelValue.Some(arguments[0])),
        Global("optional.ofNonZeroValue", [V], OptionalV, arguments => IsZero(arguments[0]) ? CelValue.None : CelValue.Some(arguments[0])),
        Global("optional.none", [], OptionalV, _ => CelValue.None),
        Global("optional.unwrap", [CelType.List(OptionalV)], CelType.List(V), (arguments, ref work) => Unwrap(arguments[0], ref work)),
        Member("unwrapOpt", [CelType.List(OptionalV)], CelType.List(V), (arguments, ref work) => Unwrap(arguments[0], ref work)),
        Member("hasValue", [OptionalV], CelType.Bool, arguments => CelValue.Bool(arguments[0].AsOptional() is not null)),
        Member("value", [OptionalV], V, arguments => arguments[0].AsOptional() ?? CelValue.Error(NoValue)),
        // The node of these two evaluates the alternative only at need.
        Member("or", [OptionalV, OptionalV], OptionalV, _ => CelValue.NoSuchOverload),
        Member("orValue", [OptionalV, V], V, _ => CelValue.NoSuchOverload),
        Member("first", [CelType.List(V)], OptionalV, arguments => arguments[0].Count == 0 ? CelValue.None : CelValue.Some(arguments[0][0])),
        Member("last", [CelType.List(V)], OptionalV, arguments => arguments[0].Count == 0 ? CelValue.None : CelValue.Some(arguments[0][arguments[0].Count - 1])),
    ];

    private static bool IsZero(CelValue value) => value.Kind switch
    {
        CelValueKind.Null => true,
        CelValueKind.Bool => value.IsFalse,
        CelValueKind.Int => value.AsInt64() == 0,
        CelValueKind.Uint => value.AsUInt64() == 0,
        CelValueKind.Double => value.AsDouble() == 0,
        CelValueKind.String => value.AsString().Length == 0,
        CelValueKind.Bytes => value.AsBytes().IsEmpty,
        CelValueKind.List or CelValueKind.Map => value.Count == 0,
        CelValueKind.Duration => value.AsNanoseconds() == 0,
        CelValueKind.Timestamp => value.AsTimestamp()?.At(0) == DateTime.MinValue,
        CelValueKind.Optional => value.AsOptional() is null,
        _ => false,
    };

    private static CelValue Unwrap(CelValue list, ref Work work)
    {
        var values = new List<CelValue>();
        for (var i = 0; i < list.Count && work.Make(1); i++)
        {
            if (list[i].Kind != CelValueKind.Optional)
                return CelValue.NoSuchOverload;
            if (list[i].AsOptional() is { } value)
                values.Add(value);
        }

        return CelValue.OwnedList([.. values]);
    }
}
