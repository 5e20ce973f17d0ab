using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary><c>format</c> and <c>strings.quote</c> of the strings extension.</summary>
internal static class FormatFunctions
{
    public static ImmutableArray<Overload> Overloads { get; } =
    [
        Member("format", [CelType.String, CelType.List(CelType.Dyn)], CelType.String, (arguments, ref work) => TextFormatter.Format(arguments[0].AsString(), arguments[1], ref work)),
        Global("strings.quote", [CelType.String], CelType.String, arguments => CelValue.String(TextFormatter.Quote(arguments[0].AsString()))),
    ];
}
