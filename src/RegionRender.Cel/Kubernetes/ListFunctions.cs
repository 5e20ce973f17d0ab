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
        .. Comparable.Select(type => Member("sort", [CelType.List(type)], CelType.List(type), (arguments, ref work) => Sort(arguments[0], arguments[0], ref work))),
        Member("sum", [CelType.List(CelType.Int)], CelType.Int, (arguments, ref work) => Sum(arguments[0], CelValue.Int(0), ref work)),
        Member("sum", [CelType.List(CelType.Uint)], CelType.Uint, (arguments, ref work) => Sum(arguments[0], CelValue.Uint(0), ref work)),
        Member("sum", [CelType.List(CelType.Double)], CelType.Double, (arguments, ref work) => Sum(arguments[0], CelValue.Double(0), ref work)),
        Member("sum", [CelType.List(CelType.Duration)], CelType.Duration, (arguments, ref work) => Sum(arguments[0], CelValue.Duration(0), ref work)),
        Member("indexOf", [List, T], CelType.Int, (arguments, ref work) => CelValue.Int(IndexOf(arguments[0], arguments[1], ref work))),
        Member("lastIndexOf", [List, T], CelType.Int, (arguments, ref work) => CelValue.Int(LastIndexOf(arguments[0], arguments[1], ref work))),
        Member("slice", [List, CelType.Int, CelType.Int], List, (arguments, ref work) => Slice(arguments[0], arguments[1].AsInt64(), arguments[2].AsInt64(), ref work)),
        Member("flatten", [CelType.List(List)], List, (arguments, ref work) => Flatten(arguments[0], 1, ref work)),
        Member("flatten", [CelType.DynList, CelType.Int], CelType.DynList, (arguments, ref work) => Flatten(arguments[0], arguments[1].AsInt64(), ref work)),
        Member("reverse", [List], List, (arguments, ref work) => Reverse(arguments[0], ref work)),
        Member("distinct", [List], List, (arguments, ref work) => Distinct(arguments[0], ref work)),
        Global("lists.range", [CelType.Int], CelType.List(CelType.Int), (arguments, ref work) => Range(arguments[0].AsInt64(), ref work)),
    ];

    /// <summary>The items by the order of their keys, equal ones as they stood.</summary>
    public static CelValue Sort(CelValue list, CelValue keys, ref Work work)
    {
        if (!work.Make(list.Count))
            return CelValue.EmptyList;
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i].Kind != keys[0].Kind)
                return CelValue.Error("the items to sort by are not of one type");
            ValueOrder.Compare(keys[0], keys[i], out var error);
            if (error is not null)
                return CelValue.Error(error);
        }

        var order = Enumerable.Range(0, list.Count).Order(Comparer<int>.Create((a, b) => ValueOrder.Compare(keys[a], keys[b], out _) is var sign && sign != 0 ? sign : a.CompareTo(b)));
        return CelValue.OwnedList([.. order.Select(i => list[i])]);
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

    private static CelValue Sum(CelValue list, CelValue zero, ref Work work)
    {
        var sum = list.Count == 0 ? zero : list[0];
        for (var i = 1; i < list.Count && !sum.IsError; i++)
            sum = ValueArithmetic.Add(sum, list[i], ref work);
        return sum.Kind is CelValueKind.Int or CelValueKind.Uint or CelValueKind.Double or CelValueKind.Duration or CelValueKind.Error ? sum : CelValue.NoSuchOverload;
    }

    private static int IndexOf(CelValue list, CelValue item, ref Work work)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (ValueEquality.AreEqual(list[i], item, ref work))
                return i;
        }

        return -1;
    }

    private static int LastIndexOf(CelValue list, CelValue item, ref Work work)
    {
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (ValueEquality.AreEqual(list[i], item, ref work))
                return i;
        }

        return -1;
    }

    private static CelValue Slice(CelValue list, long start, long end, ref Work work)
    {
        if (start < 0 || end < start || end > list.Count)
            return CelValue.Error($"there are no items from {start} to {end} in the list of {list.Count}");
        if (!work.Make(end - start))
            return CelValue.EmptyList;
        var items = new CelValue[end - start];
        for (var i = 0; i < items.Length; i++)
            items[i] = list[(int)start + i];
        return CelValue.OwnedList(items);
    }

    private static CelValue Reverse(CelValue list, ref Work work)
    {
        if (!work.Make(list.Count))
            return CelValue.EmptyList;
        var items = new CelValue[list.Count];
        for (var i = 0; i < items.Length; i++)
            items[^(i + 1)] = list[i];
        return CelValue.OwnedList(items);
    }

    private static CelValue Flatten(CelValue list, long depth, ref Work work)
    {
        if (depth < 0)
            return CelValue.Error("a list is flattened to a depth of 0 or more");
        var items = new List<CelValue>();
        FlattenInto(items, list, depth, ref work);
        return CelValue.OwnedList([.. items]);
    }

    private static void FlattenInto(List<CelValue> items, CelValue list, long depth, ref Work work)
    {
        for (var i = 0; i < list.Count && work.Make(1); i++)
        {
            if (depth > 0 && list[i].Kind == CelValueKind.List)
                FlattenInto(items, list[i], depth - 1, ref work);
            else
                items.Add(list[i]);
        }
    }

    private static CelValue Distinct(CelValue list, ref Work work)
    {
        var items = new List<CelValue>();
        for (var i = 0; i < list.Count && work.Make(1); i++)
        {
            if (!IsAmong(items, list[i], ref work))
                items.Add(list[i]);
        }

        return CelValue.OwnedList([.. items]);
    }

    private static bool IsAmong(List<CelValue> items, CelValue item, ref Work work)
    {
        foreach (var seen in items)
        {
            if (ValueEquality.AreEqual(seen, item, ref work))
                return true;
        }

        return false;
    }

    private static CelValue Range(long count, ref Work work)
    {
        if (count > LongestRange)
            return CelValue.Error($"a range has {LongestRange} items at most");
        if (count <= 0 || !work.Make(count))
            return CelValue.EmptyList;
        var items = new CelValue[count];
        for (var i = 0; i < items.Length; i++)
            items[i] = CelValue.Int(i);
        return CelValue.OwnedList(items);
    }
}
