using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>The math extension.</summary>
internal static class MathFunctions
{
    private static readonly CelType[] Numbers = [CelType.Int, CelType.Uint, CelType.Double];
    private static readonly CelError NotComparable = new("the numbers have no order");
    private static readonly CelError NoItems = new("an empty list has no greatest or least number");
    private static readonly CelError NegativeShift = new("a shift is not negative");

    public static ImmutableArray<Overload> Overloads { get; } =
    [
        .. Choosing("math.greatest", 1),
        .. Choosing("math.least", -1),
        Rounding("math.ceil", Math.Ceiling),
        Rounding("math.floor", Math.Floor),
        Rounding("math.round", value => Math.Round(value, MidpointRounding.AwayFromZero)),
        Rounding("math.trunc", Math.Truncate),
        Testing("math.isNaN", double.IsNaN),
        Testing("math.isInf", double.IsInfinity),
        Testing("math.isFinite", double.IsFinite),
        .. Numbers.Select(type => Global("math.abs", [type], type, arguments => Abs(arguments[0]))),
        .. Numbers.Select(type => Global("math.sign", [type], type, arguments => Sign(arguments[0]))),
        .. Numbers.Select(type => Global("math.sqrt", [type], CelType.Double, arguments => CelValue.Double(Math.Sqrt(NumberComparison.ToDouble(arguments[0]))))),
        .. Bitwise("math.bitAnd", (a, b) => a & b),
        .. Bitwise("math.bitOr", (a, b) => a | b),
        .. Bitwise("math.bitXor", (a, b) => a ^ b),
        Global("math.bitNot", [CelType.Int], CelType.Int, arguments => CelValue.Int(~arguments[0].AsInt64())),
        Global("math.bitNot", [CelType.Uint], CelType.Uint, arguments => CelValue.Uint(~arguments[0].AsUInt64())),
        .. Shifting("math.bitShiftLeft", (bits, by) => bits << by),
        .. Shifting("math.bitShiftRight", (bits, by) => bits >> by),
    ];

    // One number, two, or a list of them, which more than two become; the result has the type of the number chosen.
    private static IEnumerable<Overload> Choosing(string name, int direction)
    {
        CelFunction choose = arguments => Choose(arguments, direction);
        foreach (var type in Numbers)
            yield return Global(name, [type], type, choose);
        foreach (var left in Numbers)
        {
            foreach (var right in Numbers)
                yield return Global(name, [left, right], left == right ? left : CelType.Dyn, choose);
        }

        foreach (var type in Numbers)
            yield return Global(name, [CelType.List(type)], type, arguments => ChooseItem(arguments[0], direction));
    }

    private static CelValue ChooseItem(CelValue list, int direction)
    {
        if (list.Count == 0)
            return CelValue.Error(NoItems);
        var items = new CelValue[list.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = list[i];
        return Choose(items, direction);
    }

    private static CelValue Choose(ReadOnlySpan<CelValue> numbers, int direction)
    {
        var chosen = numbers[0];
        foreach (var number in numbers)
        {
            if (!NumberComparison.IsNumber(number.Kind))
                return CelValue.NoSuchOverload;
            if (NumberComparison.Compare(number, chosen) is not { } order)
                return CelValue.Error(NotComparable);
            if (order == direction)
                chosen = number;
        }

        return chosen;
    }

    private static Overload Rounding(string name, Func<double, double> round) =>
        Global(name, [CelType.Double], CelType.Double, arguments => CelValue.Double(round(arguments[0].AsDouble())));

    private static Overload Testing(string name, Func<double, bool> test) =>
        Global(name, [CelType.Double], CelType.Bool, arguments => CelValue.Bool(test(arguments[0].AsDouble())));

    private static CelValue Abs(CelValue value) => value.Kind switch
    {
        CelValueKind.Int when value.AsInt64() < 0 => ValueArithmetic.Negate(value),
        CelValueKind.Double => CelValue.Double(Math.Abs(value.AsDouble())),
        _ => value,
    };

    private static CelValue Sign(CelValue value) => value.Kind switch
    {
        CelValueKind.Int => CelValue.Int(Math.Sign(value.AsInt64())),
        CelValueKind.Uint => CelValue.Uint(Math.Min(value.AsUInt64(), 1)),
        _ when double.IsNaN(value.AsDouble()) => value,
        _ => CelValue.Double(Math.Sign(value.AsDouble())),
    };

    private static Overload[] Bitwise(string name, Func<ulong, ulong, ulong> combine) =>
    [
        Global(name, [CelType.Int, CelType.Int], CelType.Int, arguments => CelValue.Int((long)combine((ulong)arguments[0].AsInt64(), (ulong)arguments[1].AsInt64()))),
        Global(name, [CelType.Uint, CelType.Uint], CelType.Uint, arguments => CelValue.Uint(combine(arguments[0].AsUInt64(), arguments[1].AsUInt64()))),
    ];

    // Signed numbers shift as their bits do: no sign comes in from the left.
    private static Overload[] Shifting(string name, Func<ulong, int, ulong> shift) =>
    [
        Global(name, [CelType.Int, CelType.Int], CelType.Int, arguments => Shift((ulong)arguments[0].AsInt64(), arguments[1].AsInt64(), shift) is { } bits ? CelValue.Int((long)bits) : CelValue.Error(NegativeShift)),
        Global(name, [CelType.Uint, CelType.Int], CelType.Uint, arguments => Shift(arguments[0].AsUInt64(), arguments[1].AsInt64(), shift) is { } bits ? CelValue.Uint(bits) : CelValue.Error(NegativeShift)),
    ];

    private static ulong? Shift(ulong bits, long by, Func<ulong, int, ulong> shift) => by < 0 ? null : by >= 64 ? 0 : shift(bits, (int)by);
}
