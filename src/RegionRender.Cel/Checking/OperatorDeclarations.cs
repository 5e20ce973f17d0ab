using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>What types the operators take; their nodes do the work.</summary>
internal static class OperatorDeclarations
{
    private static readonly CelType A = CelType.Parameter("A");
    private static readonly CelType B = CelType.Parameter("B");
    private static readonly CelType[] Numbers = [CelType.Int, CelType.Uint, CelType.Double];

    private static readonly FrozenDictionary<UnaryOperator, ImmutableArray<Overload>> Unary = new Dictionary<UnaryOperator, ImmutableArray<Overload>>
    {
        [UnaryOperator.Not] = [Declare("!", CelType.Bool, CelType.Bool)],
        [UnaryOperator.Negate] = [Declare("-", CelType.Int, CelType.Int), Declare("-", CelType.Double, CelType.Double)],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<BinaryOperator, ImmutableArray<Overload>> Binary = new Dictionary<BinaryOperator, ImmutableArray<Overload>>
    {
        [BinaryOperator.Add] =
        [
            .. Alike("+", CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.List(A)),
            Declare("+", CelType.Timestamp, CelType.Timestamp, CelType.Duration),
            Declare("+", CelType.Timestamp, CelType.Duration, CelType.Timestamp),
            Declare("+", CelType.Duration, CelType.Duration, CelType.Duration),
        ],
        [BinaryOperator.Subtract] =
        [
            .. Alike("-", Numbers),
            Declare("-", CelType.Duration, CelType.Timestamp, CelType.Timestamp),
            Declare("-", CelType.Timestamp, CelType.Timestamp, CelType.Duration),
            Declare("-", CelType.Duration, CelType.Duration, CelType.Duration),
        ],
        [BinaryOperator.Multiply] = Alike("*", Numbers),
        [BinaryOperator.Divide] = Alike("/", Numbers),
        [BinaryOperator.Modulo] = Alike("%", CelType.Int, CelType.Uint),
        [BinaryOperator.Equal] = [Declare("==", CelType.Bool, A, A)],
        [BinaryOperator.NotEqual] = [Declare("!=", CelType.Bool, A, A)],
        [BinaryOperator.Less] = Ordered("<"),
        [BinaryOperator.LessOrEqual] = Ordered("<="),
        [BinaryOperator.Greater] = Ordered(">"),
        [BinaryOperator.GreaterOrEqual] = Ordered(">="),
        [BinaryOperator.In] = [Declare("in", CelType.Bool, A, CelType.List(A)), Declare("in", CelType.Bool, A, CelType.Map(A, B))],
    }.ToFrozenDictionary();

    public static ImmutableArray<Overload> Index { get; } =
    [
        Declare("[]", A, CelType.List(A), CelType.Int),
        Declare("[]", B, CelType.Map(A, B), A),
        Declare("[]", CelType.Optional(A), CelType.Optional(CelType.List(A)), CelType.Int),
        Declare("[]", CelType.Optional(B), CelType.Optional(CelType.Map(A, B)), A),
    ];

    public static ImmutableArray<Overload> OptionalIndex { get; } =
    [
        Declare("[?]", CelType.Optional(A), CelType.List(A), CelType.Int),
        Declare("[?]", CelType.Optional(B), CelType.Map(A, B), A),
        Declare("[?]", CelType.Optional(A), CelType.Optional(CelType.List(A)), CelType.Int),
        Declare("[?]", CelType.Optional(B), CelType.Optional(CelType.Map(A, B)), A),
    ];

    public static ImmutableArray<Overload> Conditional { get; } = [Declare("?:", A, CelType.Bool, A, A)];

    public static ImmutableArray<Overload> Of(UnaryOperator operation) => Unary[operation];

    public static ImmutableArray<Overload> Of(BinaryOperator operation) => Binary[operation];

    private static ImmutableArray<Overload> Alike(string symbol, params CelType[] types) => [.. types.Select(type => Declare(symbol, type, type, type))];

    // Numbers of different types have one order, as Kubernetes has it since 1.28.
    private static ImmutableArray<Overload> Ordered(string symbol) =>
    [
        .. new[] { CelType.Bool, CelType.String, CelType.Bytes, CelType.Timestamp, CelType.Duration }.Select(type => Declare(symbol, CelType.Bool, type, type)),
        .. Numbers.SelectMany(left => Numbers.Select(right => Declare(symbol, CelType.Bool, left, right))),
    ];

    private static Overload Declare(string symbol, CelType result, params CelType[] operands) =>
        Overload.Global(symbol, [.. operands], result, _ => CelValue.NoSuchOverload);
}
