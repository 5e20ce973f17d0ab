using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>Kubernetes' list library, and the lists extension that it enables since 1.34.</summary>
internal static class ListFunctions
{
    private const int LongestRange = 1_000_000;

    private static readonly CelType T = CelType.Parameter("T");
    private static readonly CelType List = CelType.List(T);
    private static readonly CelError EmptyList = new("an empty list has no least or greatest item");

    private static readonly CelType[] Comparable =
        [CelType.Int, CelType.Uint, CelType.Double, CelType.Bool, CelType.Duration, CelType.Timestamp, CelType.String, CelType.Bytes];

    public static ImmutableArray<Overload> Overloads { get; } =
    [
        .. Comparable.Select(type => Member("isSorted", [CelType.List(type)], CelType.Bool, arguments => IsSorted(arguments[0]))),
        .. Comparable.Select(type => Member("min", [CelType.List(type)], type, arguments => Extreme(arguments[0], -1))),
        .. Comparable.Select(type => Member("max", [CelType.List(type)], type, arguments => Extreme(arguments[0], 1))),
        .. Comparable.Select(type => Member("sort", [CelType.List(type)], CelType.List(type), arguments => Sort(arguments[0], arguments[0]))),
        Member("sum", [CelType.List(CelType.Int)], CelType.Int, arguments => Sum(arguments[0], CelValue.Int(0))),
        Member("sum", [CelType.List(CelType.Uint)], CelType.Uint, arguments => Sum(arguments[0], CelValue.Uint(0))),
        Member("sum", [CelType.List(CelType.Double)], CelType.Double, arguments => Sum(arguments[0], CelValue.Double(0))),
        Member("sum", [CelType.List(CelType.Duration)], CelType.Duration, arguments => Sum(arguments[0], CelValue.Duration(0))),
        Member("indexOf", [List, T], CelType.Int, arguments => CelValue.Int(IndexOf(arguments[0], arguments[1]))),
        Member("lastIndexOf", [List, T], CelType.Int, arguments => CelValue.Int(LastIndexOf(arguments[0], arguments[1]))),
        Member("slice", [List, CelType.Int, CelType.Int], List, arguments => Slice(arguments[0], arguments[1].AsInt64(), arguments[2].AsInt64())),
        Member("flatten", [CelType.List(List)], List, arguments => Flatten(arguments[0], 1)),
        Member("flatten", [CelType.DynList, CelType.Int], CelType.DynList, arguments => Flatten(arguments[0], arguments[1].AsInt64())),
        Member("reverse", [List], List, arguments => CelValue.List(Items(arguments[0]).Reverse())),
        Member("distinct", [List], List, arguments => Distinct(arguments[0])),
        Global("lists.range", [CelType.Int], CelType.List(CelType.Int), arguments => Range(arguments[0].AsInt64())),
    ];

    /// <summary>The items by the order of their keys, equal ones as they stood.</summary>
    public static CelValue Sort(CelValue list, CelValue keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i].Kind != keys[0].Kind)
                return CelValue.Error("the items to sort by are not of one type");
            ValueOrder.Compare(keys[0], keys[i], out var error);
            if (error is not null)
                return CelValue.Error(error);
        }

        var order = Enumerable.Range(0, list.Count).Order(Comparer<int>.Create((a, b) => ValueOrder.Compare(keys[a], keys[b], out _) is var sign && sign != 0 ? sign : a.CompareTo(b)));
        return CelValue.List(order.Select(i => list[i]));
    }

    private static CelValue IsSorted(CelValue list)
    {
        for (var i = 1; i < list.Count; i++)
        {
            var order = ValueOrder.Compare(list[i - 1], list[i], out var error);
            if (error is not null)
                return CelValue.Error(error);
            if (order > 0)
                return CelValue.Bool(false);
        }

        return CelValue.Bool(true);
    }

    private static CelValue Extreme(CelValue list, int direction)
    {
        if (list.Count == 0)
            return CelValue.Error(EmptyList);
        var extreme = list[0];
        for (var i = 1; i < list.Count; i++)
        {
            var order = ValueOrder.Compare(list[i], extreme, out var error);
            if (error is not null)
                return CelValue.Error(error);
            if (Math.Sign(order) == direction)
                extreme = list[i];
        }

        return extreme;
    }

    private static CelValue Sum(CelValue list, CelValue zero)
    {
        var sum = list.Count == 0 ? zero : list[0];
        for (var i = 1; i < list.Count && !sum.IsError; i++)
            sum = ValueArithmetic.Add(sum, list[i]);
        return sum.Kind is CelValueKind.Int or CelValueKind.Uint or CelValueKind.Double or CelValueKind.Duration or CelValueKind.Error ? sum : CelValue.NoSuchOverload;
    }

    private static int IndexOf(CelValue list, CelValue item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (ValueEquality.AreEqual(list[i], item))
                return i;
        }

        return -1;
    }

    private static int LastIndexOf(CelValue list, CelValue item)
    {
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (ValueEquality.AreEqual(list[i], item))
                return i;
        }

        return -1;
    }

    private static CelValue Slice(CelValue list, long start, long end) => start < 0 || end < start || end > list.Count
        ? CelValue.Error($"there are no items from {start} to {end} in the list of {list.Count}")
        : CelValue.List(Items(list).Skip((int)start).Take((int)(end - start)));

    private static CelValue Flatten(CelValue list, long depth)
    {
        if (depth < 0)
            return CelValue.Error("a list is flattened to a depth of 0 or more");
        var items = new List<CelValue>();
        FlattenInto(items, list, depth);
        return CelValue.OwnedList([.. items]);
    }

    private static void FlattenInto(List<CelValue> items, CelValue list, long depth)
    {
        foreach (var item in Items(list))
        {
            if (depth > 0 && item.Kind == CelValueKind.List)
                FlattenInto(items, item, depth - 1);
            else
                items.Add(item);
        }
    }

    private static CelValue Distinct(CelValue list)
    {
        var items = new List<CelValue>();
        foreach (var item in Items(list))
        {
            if (!items.Exists(seen => ValueEquality.AreEqual(seen, item)))
                items.Add(item);
        }

        return CelValue.OwnedList([.. items]);
    }

    private static CelValue Range(long count) => count > LongestRange
        ? CelValue.Error($"a range has {LongestRange} items at most")
        : CelValue.List(Enumerable.Range(0, (int)Math.Max(0, count)).Select(i => CelValue.Int(i)));

    private static IEnumerable<CelValue> Items(CelValue list) => Enumerable.Range(0, list.Count).Select(i => list[i]);
}
