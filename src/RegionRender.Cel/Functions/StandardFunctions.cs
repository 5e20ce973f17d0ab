using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>The functions of the language itself, but for conversions.</summary>
internal static class StandardFunctions
{
    private static readonly CelType A = CelType.Parameter("A");
    private static readonly CelType B = CelType.Parameter("B");

    public static ImmutableArray<Overload> Overloads { get; } =
    [
        .. Both("size", CelType.String, arguments => CelValue.Int(CodePoints.Count(arguments[0].AsString()))),
        .. Both("size", CelType.Bytes, arguments => CelValue.Int(arguments[0].AsBytes().Length)),
        .. Both("size", CelType.List(A), arguments => CelValue.Int(arguments[0].Count)),
        .. Both("size", CelType.Map(A, B), arguments => CelValue.Int(arguments[0].Count)),
        Text("contains", (text, part) => text.Contains(part, StringComparison.Ordinal)),
        Text("startsWith", (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        Text("endsWith", (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
    ];

    private static Overload[] Both(string name, CelType parameter, CelFunction implementation) =>
        [Global(name, [parameter], CelType.Int, implementation), Member(name, [parameter], CelType.Int, implementation)];

    private static Overload Text(string name, Func<string, string, bool> test) => Member(
        name,
        [CelType.String, CelType.String],
        CelType.Bool,
        arguments => CelValue.Bool(test(arguments[0].AsString(), arguments[1].AsString())));
}
