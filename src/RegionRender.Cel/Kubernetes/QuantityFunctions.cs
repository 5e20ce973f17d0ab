using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>Kubernetes' quantity library.</summary>
internal static class QuantityFunctions
{
    private static readonly CelError NoInteger = new("the quantity is no integer of 64 bits");

    public static ImmutableArray<Overload> Overloads { get; } =
    [
        Global("quantity", [CelType.String], LibraryTypes.Quantity, arguments => Parse(arguments[0].AsString())),
        Global("isQuantity", [CelType.String], CelType.Bool, arguments => CelValue.Bool(QuantityParser.Parse(arguments[0].AsString()) is not null)),
        Ask("isInteger", CelType.Bool, quantity => CelValue.Bool(quantity.AsInteger() is not null)),
        Ask("asInteger", CelType.Int, quantity => quantity.AsInteger() is { } value ? CelValue.Int(value) : CelValue.Error(NoInteger)),
        Ask("asApproximateFloat", CelType.Double, quantity => CelValue.Double(quantity.AsDouble())),
        Ask("sign", CelType.Int, quantity => CelValue.Int(quantity.Value.Sign)),
        Compute("add", LibraryTypes.Quantity, (a, b) => Of(a.Add(b))),
        ComputeWithInt("add", (a, b) => Of(a.Add(b))),
        Compute("sub", LibraryTypes.Quantity, (a, b) => Of(a.Subtract(b))),
        ComputeWithInt("sub", (a, b) => Of(a.Subtract(b))),
        Compute("isGreaterThan", CelType.Bool, (a, b) => CelValue.Bool(a.CompareTo(b) > 0)),
        Compute("isLessThan", CelType.Bool, (a, b) => CelValue.Bool(a.CompareTo(b) < 0)),
        Compute("compareTo", CelType.Int, (a, b) => CelValue.Int(a.CompareTo(b))),
    ];

    private static CelValue Of(Quantity quantity) => CelValue.Opaque(LibraryTypes.Quantity, quantity);

    private static CelValue Parse(string text) => QuantityParser.Parse(text) is { } quantity ? Of(quantity) : CelValue.Error($"'{text}' is no quantity");

    private static Overload Ask(string name, CelType result, Func<Quantity, CelValue> answer) =>
        Member(name, [LibraryTypes.Quantity], result, arguments => arguments[0].AsOpaque<Quantity>() is { } quantity ? answer(quantity) : CelValue.NoSuchOverload);

    private static Overload Compute(string name, CelType result, Func<Quantity, Quantity, CelValue> compute) => Member(
        name,
        [LibraryTypes.Quantity, LibraryTypes.Quantity],
        result,
        arguments => arguments[0].AsOpaque<Quantity>() is { } a && arguments[1].AsOpaque<Quantity>() is { } b ? compute(a, b) : CelValue.NoSuchOverload);

    private static Overload ComputeWithInt(string name, Func<Quantity, Quantity, CelValue> compute) => Member(
        name,
        [LibraryTypes.Quantity, CelType.Int],
        LibraryTypes.Quantity,
        arguments => arguments[0].AsOpaque<Quantity>() is { } a ? compute(a, Quantity.Of(arguments[1].AsInt64())) : CelValue.NoSuchOverload);
}
