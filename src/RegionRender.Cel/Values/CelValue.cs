using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>
/// A value: its type, and either the bits of a number or a reference. A value that comes from a document keeps its
/// <see cref="YamlNode"/>, so that nothing is copied on the way in and the node's place survives on the way out.
/// </summary>
public readonly partial struct CelValue
{
    private static readonly CelType DynOptional = CelType.Optional(CelType.Dyn);

    private readonly CelType? _type;
    private readonly object? _reference;
    private readonly long _bits;

    private CelValue(CelType type, object? reference, long bits = 0)
    {
        _type = type;
        _reference = reference;
        _bits = bits;
    }

    /// <summary>The value <c>null</c>; also what <c>default</c> is.</summary>
    public static CelValue Null => new(CelType.Null, null);

    /// <summary>A list of nothing, whose items may be of any type.</summary>
    public static CelValue EmptyList => new(CelType.DynList, Array.Empty<CelValue>());

    internal static CelValue EmptyMap => new(CelType.DynMap, CelMap.Empty);

    /// <summary>What the value is, as far as it knows: a list that an expression made is one of anything.</summary>
    public CelType Type => _type ?? CelType.Null;

    /// <summary>Which of the reading methods gives the value.</summary>
    public CelValueKind Kind => _type is null ? CelValueKind.Null : _type.ValueKind;

    /// <summary>True for <c>null</c>, which is a value, and no missing one.</summary>
    public bool IsNull => Kind == CelValueKind.Null;

    internal bool IsError => ReferenceEquals(_type, CelType.Error);

    internal bool IsTrue => _bits != 0 && Kind == CelValueKind.Bool;

    internal bool IsFalse => _bits == 0 && Kind == CelValueKind.Bool;

    /// <summary>The node that this value was taken from, if it was.</summary>
    public YamlNode? Node => _reference as YamlNode;

    /// <summary>A <c>bool</c>.</summary>
    public static CelValue Bool(bool value) => new(CelType.Bool, null, value ? 1 : 0);

    /// <summary>An <c>int</c> of 64 bits.</summary>
    public static CelValue Int(long value) => new(CelType.Int, null, value);

    /// <summary>A <c>uint</c> of 64 bits.</summary>
    public static CelValue Uint(ulong value) => new(CelType.Uint, null, (long)value);

    /// <summary>A <c>double</c>; infinities and NaN are values too.</summary>
    public static CelValue Double(double value) => new(CelType.Double, null, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A <c>string</c>.</summary>
    public static CelValue String(string value) => new(CelType.String, value);

    /// <summary>A <c>bytes</c> value, which takes the array as it is.</summary>
    public static CelValue Bytes(ImmutableArray<byte> value) => new(CelType.Bytes, ImmutableCollectionsMarshal.AsArray(value));

    /// <summary>A list of the items given.</summary>
    public static CelValue List(params IEnumerable<CelValue> items) => OwnedList([.. items]);

    /// <summary>A map with text keys, in the order given.</summary>
    public static CelValue Map(IEnumerable<KeyValuePair<string, CelValue>> entries)
    {
        var map = new CelMap();
        foreach (var (key, value) in entries)
            map.TryAdd(String(key), value);
        return OwnedMap(map);
    }

    internal static CelValue Timestamp(CelTimestamp value) => new(CelType.Timestamp, value);

    internal static CelValue Duration(long nanoseconds) => new(CelType.Duration, null, nanoseconds);

    /// <summary>An optional value: with nothing in it for null.</summary>
    public static CelValue Optional(CelValue? value) => value is { } some ? Some(some) : None;

    internal static CelValue Some(CelValue value) => new(DynOptional, new Box(value));

    internal static CelValue None => new(DynOptional, null);

    internal static CelValue Opaque(CelType type, object value) => new(type, value);

    internal static CelValue OwnedList(CelValue[] items) => new(CelType.DynList, items);

    internal static CelValue OwnedMap(CelMap map) => new(CelType.DynMap, map);

    internal static CelValue OfType(CelType type) => new(type.OwnType, type);

    internal static CelValue Error(CelError error) => new(CelType.Error, error);

    internal static CelValue Error(string message) => Error(new CelError(message));

    internal static CelValue NoSuchOverload => Error(CelError.NoSuchOverload);

    /// <summary>The value of a <c>bool</c>; false for anything else.</summary>
    public bool AsBool() => IsTrue;

    /// <summary>The value of an <c>int</c>; 0 for anything else.</summary>
    public long AsInt64() => Kind == CelValueKind.Int ? _bits : 0;

    /// <summary>The value of a <c>uint</c>; 0 for anything else.</summary>
    public ulong AsUInt64() => Kind == CelValueKind.Uint ? (ulong)_bits : 0;

    /// <summary>The value of a <c>double</c>; 0 for anything else.</summary>
    public double AsDouble() => Kind == CelValueKind.Double ? BitConverter.Int64BitsToDouble(_bits) : 0;

    /// <summary>The text of a <c>string</c>; empty for anything else.</summary>
    public string AsString() => _reference switch
    {
        string text => text,
        YamlScalar scalar when Kind == CelValueKind.String => scalar.Text,
        _ => "",
    };

    /// <summary>The content of <c>bytes</c>; empty for anything else.</summary>
    public ReadOnlySpan<byte> AsBytes() => _reference is byte[] bytes ? bytes : [];

    internal CelTimestamp? AsTimestamp() => _reference as CelTimestamp;

    internal long AsNanoseconds() => Kind == CelValueKind.Duration ? _bits : 0;

    /// <summary>What an optional holds, or null if it holds nothing.</summary>
    internal CelValue? AsOptional() => (_reference as Box)?.Value;

    internal T? AsOpaque<T>()
        where T : class => _reference as T;

    internal CelType AsType() => _reference as CelType ?? CelType.Dyn;

    internal CelError? AsError() => _reference as CelError;

    /// <summary>The same value with its error placed, if it is one without a place.</summary>
    internal CelValue At(TextSpan span) => _reference is CelError { Span: null } error && IsError ? Error(error.At(span)) : this;

    private sealed record Box(CelValue Value);
}
