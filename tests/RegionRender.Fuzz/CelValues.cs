using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Fuzz;

/// <summary>Variables of random expressions, and random values for them.</summary>
internal static class CelValues
{
    private static readonly CelType Node = CelType.Object("node", [new("a", CelType.Int), new("b", CelType.String), new("c", CelType.List(CelType.String)), new("d", CelType.Dyn), new("f", CelType.Double)]);

    private static readonly ImmutableArray<(string Name, CelType Type)> Variables =
    [
        ("b", CelType.Bool), ("i", CelType.Int), ("u", CelType.Uint), ("d", CelType.Double), ("s", CelType.String), ("y", CelType.Bytes),
        ("l", CelType.List(CelType.Int)), ("w", CelType.List(CelType.String)), ("m", CelType.Map(CelType.String, CelType.Int)), ("n", Node),
        ("z", CelType.Timestamp), ("g", CelType.Duration), ("x", CelType.Dyn), ("e", CelType.Int), ("v", CelType.String),
    ];

    private static readonly string[] Texts =
    [
        "", "a", "b", "abc", "Abc 123", "añ😀", "a,b,,c", "  x ", "192.168.0.1", "::1", "10.0.0.0/8", "https://u:p@example.com:80/a%20b?c=d#e", "1.2.3-rc.1+b", "200Mi", "1e3",
        "2023-12-31T23:59:59.999999999Z", "2024-02-29T00:00:00+14:00", "1h30m", "-0.5s", "%s %d", "(a|b)*c", "[a-z]+", "(", "true", "9223372036854775807", "0001-01-01T00:00:00Z", "\0\u2028", "\ud83d",
    ];

    private static readonly long[] Integers = [0, 1, -1, 2, 3, 7, 10, 63, 64, 100, 1_000, int.MaxValue, long.MaxValue, long.MinValue, 1L << 53, (1L << 53) + 1];

    private static readonly double[] Doubles = [0, -0.0, 1, -1, 0.1, 1.5, 1e15, 1e300, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 9223372036854775808.0];

    public static CelEnvironment Environment { get; } =
        Variables.Aggregate(CelEnvironment.Standard, (environment, variable) => environment.WithVariable(variable.Name, variable.Type));

    public static CelActivation Make(Random random) =>
        Variables.Aggregate(CelActivation.Empty, (values, variable) => values.With(variable.Name, ValueOf(variable.Type, random)));

    public static string AnyText(Random random) => Texts[random.Next(Texts.Length)];

    private static CelValue ValueOf(CelType type, Random random) => type.Kind switch
    {
        CelTypeKind.Bool => CelValue.Bool(random.Next(2) == 0),
        CelTypeKind.Int => CelValue.Int(AnyInteger(random)),
        CelTypeKind.Uint => CelValue.Uint((ulong)AnyInteger(random)),
        CelTypeKind.Double => CelValue.Double(Doubles[random.Next(Doubles.Length)]),
        CelTypeKind.String => CelValue.String(AnyText(random)),
        CelTypeKind.Bytes => CelValue.Bytes([.. Enumerable.Range(0, random.Next(5)).Select(_ => (byte)random.Next(256))]),
        CelTypeKind.List => CelValue.List(Enumerable.Range(0, Length(random)).Select(_ => ValueOf(type.Parameters[0], random))),
        CelTypeKind.Map => CelValue.Map(Enumerable.Range(0, Length(random)).Select(_ => KeyValuePair.Create(AnyText(random), ValueOf(type.Parameters[1], random)))),
        CelTypeKind.Timestamp => CelValue.FromNode(Text(random.Next(2) == 0 ? "2023-12-31T23:59:59.999999999Z" : "0001-01-01T00:00:00Z"), type),
        CelTypeKind.Duration => CelValue.FromNode(Text(random.Next(2) == 0 ? "1h30m" : "-0.000000001s"), type),
        CelTypeKind.Object => CelValue.FromNode(NodeOf(type, random), type),
        _ => random.Next(3) == 0 ? CelValue.FromNode(AnyNode(random, 3)) : ValueOf(Variables[random.Next(11)].Type, random),
    };

    // Some fields are absent; those that are there are what their types say.
    private static YamlMapping NodeOf(CelType type, Random random) => new(
        [
            .. type.Fields.Values.OrderBy(field => field.Name, StringComparer.Ordinal)
                .Where(_ => random.Next(4) != 0)
                .Select(field => YamlEntry.Of(field.Name, field.Type == CelType.Dyn ? AnyNode(random, 2) : ValueOf(field.Type, random).ToNode(Location.None))),
        ],
        Location.None);

    private static YamlNode AnyNode(Random random, int depth) => random.Next(depth > 0 ? 8 : 6) switch
    {
        0 => YamlScalar.Null(Location.None),
        1 => YamlScalar.Boolean(random.Next(2) == 0, Location.None),
        2 or 3 => YamlScalar.Integer(AnyInteger(random), Location.None),
        4 => new YamlScalar(YamlScalarKind.Float, "1.5", Location.None),
        5 => Text(AnyText(random)),
        6 => new YamlSequence([.. Enumerable.Range(0, Length(random)).Select(_ => AnyNode(random, depth - 1))], Location.None),
        _ => new YamlMapping([.. "abc".Where(_ => random.Next(3) != 0).Select(key => YamlEntry.Of(key.ToString(), AnyNode(random, depth - 1)))], Location.None),
    };

    private static YamlScalar Text(string text) => YamlScalar.String(text, Location.None);

    private static long AnyInteger(Random random) => Integers[random.Next(Integers.Length)];

    // Mostly few, sometimes many.
    private static int Length(Random random) => random.Next(1 << random.Next(1, random.Next(20) == 0 ? 9 : 4));
}
