using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>The sets extension: lists whose order and repetitions don't count.</summary>
internal static class SetFunctions
{
    private static readonly CelType List = CelType.List(CelType.Parameter("T"));

    public static ImmutableArray<Overload> Overloads { get; } =
    [
        Global("sets.contains", [List, List], CelType.Bool, (arguments, ref work) => CelValue.Bool(Contains(arguments[0], arguments[1], ref work))),
        Global("sets.equivalent", [List, List], CelType.Bool, (arguments, ref work) => CelValue.Bool(Contains(arguments[0], arguments[1], ref work) && Contains(arguments[1], arguments[0], ref work))),
        Global("sets.intersects", [List, List], CelType.Bool, (arguments, ref work) => CelValue.Bool(Intersects(arguments[0], arguments[1], ref work))),
    ];

    private static bool Contains(CelValue list, CelValue part, ref Work work)
    {
        for (var i = 0; i < part.Count; i++)
        {
            if (!ValueLookup.ListContains(list, part[i], ref work))
                return false;
        }

        return true;
    }

    private static bool Intersects(CelValue list, CelValue other, ref Work work)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (ValueLookup.ListContains(other, list[i], ref work))
                return true;
        }

        return false;
    }
}
