using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>A static type, and the type that every value carries. Two types are equal when they have the same shape.</summary>
public sealed class CelType : IEquatable<CelType>
{
    private static readonly FrozenDictionary<string, CelField> NoFields = FrozenDictionary<string, CelField>.Empty;

    /// <summary>Anything: fits everywhere when compiled, and is judged when evaluated.</summary>
    public static readonly CelType Dyn = new(CelTypeKind.Dyn, "dyn", CelValueKind.Null);

    /// <summary>The type of <c>null</c>.</summary>
    public static readonly CelType Null = new(CelTypeKind.Null, "null_type", CelValueKind.Null);

    /// <summary><c>true</c> and <c>false</c>.</summary>
    public static readonly CelType Bool = new(CelTypeKind.Bool, "bool", CelValueKind.Bool);

    /// <summary>Whole numbers of 64 bits with a sign.</summary>
    public static readonly CelType Int = new(CelTypeKind.Int, "int", CelValueKind.Int);

    /// <summary>Whole numbers of 64 bits without a sign.</summary>
    public static readonly CelType Uint = new(CelTypeKind.Uint, "uint", CelValueKind.Uint);

    /// <summary>Floating-point numbers of 64 bits.</summary>
    public static readonly CelType Double = new(CelTypeKind.Double, "double", CelValueKind.Double);

    /// <summary>Text, which expressions count in code points.</summary>
    public static readonly CelType String = new(CelTypeKind.String, "string", CelValueKind.String);

    /// <summary>Sequences of bytes.</summary>
    public static readonly CelType Bytes = new(CelTypeKind.Bytes, "bytes", CelValueKind.Bytes);

    /// <summary>Moments from year 1 to 9999, to the nanosecond.</summary>
    public static readonly CelType Timestamp = new(CelTypeKind.Timestamp, "google.protobuf.Timestamp", CelValueKind.Timestamp);

    /// <summary>Spans of time, to the nanosecond.</summary>
    public static readonly CelType Duration = new(CelTypeKind.Duration, "google.protobuf.Duration", CelValueKind.Duration);

    /// <summary>The type of types whose instance is not known.</summary>
    internal static readonly CelType Type = TypeOf(Dyn);

    /// <summary>A list of anything.</summary>
    public static readonly CelType DynList = List(Dyn);

    /// <summary>A map of anything to anything.</summary>
    public static readonly CelType DynMap = Map(Dyn, Dyn);

    internal static readonly CelType Error = new(CelTypeKind.Error, "*error*", CelValueKind.Error);

    private ImmutableArray<CelField> _renamedFields = [];
    private CelType? _ownType;

    private CelType(CelTypeKind kind, string name, CelValueKind valueKind, ImmutableArray<CelType> parameters = default)
    {
        Kind = kind;
        Name = name;
        ValueKind = valueKind;
        Parameters = parameters.IsDefault ? [] : parameters;
    }

    /// <summary>What the type is, before its parameters.</summary>
    public CelTypeKind Kind { get; }

    /// <summary>The name without parameters, as <c>type(x)</c> gives it.</summary>
    public string Name { get; }

    /// <summary>The element of a list, key and value of a map, the inner type of an optional or a type.</summary>
    public ImmutableArray<CelType> Parameters { get; }

    /// <summary>The declared fields of an object by their names in expressions.</summary>
    public FrozenDictionary<string, CelField> Fields { get; private init; } = NoFields;

    /// <summary>True if an object may have fields that are not declared; their type is <see cref="Dyn"/>.</summary>
    public bool IsOpen { get; private init; }

    internal CelValueKind ValueKind { get; }

    /// <summary>The type of this type, made once: every <c>type(x)</c> asks for one.</summary>
    internal CelType OwnType => _ownType ??= TypeOf(this);

    internal CelType ElementType => Kind == CelTypeKind.List ? Parameters[0] : Dyn;

    internal CelType ValueType => Kind == CelTypeKind.Map ? Parameters[1] : Dyn;

    /// <summary>A list whose items are all of one type.</summary>
    public static CelType List(CelType element) => new(CelTypeKind.List, "list", CelValueKind.List, [element]);

    /// <summary>A map of keys to values; fields are selected from it if its keys are strings.</summary>
    public static CelType Map(CelType key, CelType value) => new(CelTypeKind.Map, "map", CelValueKind.Map, [key, value]);

    /// <summary>A value that may be missing.</summary>
    public static CelType Optional(CelType value) => new(CelTypeKind.Optional, "optional_type", CelValueKind.Optional, [value]);

    /// <summary>The type of a type, such as that of <c>int</c>.</summary>
    internal static CelType TypeOf(CelType instance) => new(CelTypeKind.Type, "type", CelValueKind.Type, [instance]);

    /// <summary>A map with known fields: a name that is not among them is an error when the expression is compiled, unless the type is open.</summary>
    public static CelType Object(string name, IEnumerable<CelField> fields, bool open = false)
    {
        var byName = fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
        return new CelType(CelTypeKind.Object, name, CelValueKind.Map)
        {
            Fields = byName,
            IsOpen = open,
            _renamedFields = [.. byName.Values.Where(field => field.Key != field.Name)],
        };
    }

    /// <summary>The declared field whose values stand behind a key of the data.</summary>
    internal CelField? FieldBehind(string key)
    {
        if (Fields.TryGetValue(key, out var named) && named.Key == key)
            return named;
        foreach (var field in _renamedFields)
        {
            if (field.Key == key)
                return field;
        }

        return null;
    }

    internal static CelType Opaque(string name, params CelType[] parameters) => new(CelTypeKind.Opaque, name, CelValueKind.Opaque, [.. parameters]);

    internal static CelType Parameter(string name) => new(CelTypeKind.Parameter, name, CelValueKind.Null);

    /// <summary>True for a type of the same shape: kind, name, parameters and fields.</summary>
    public bool Equals(CelType? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Kind == other.Kind && Name == other.Name && Parameters.SequenceEqual(other.Parameters) && SameFields(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CelType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Name);

    /// <summary>The type as CEL writes it, as <c>map(string, int)</c>.</summary>
    public override string ToString() =>
        Parameters.IsEmpty || (Kind == CelTypeKind.Type && Parameters[0] == Dyn) ? Name : $"{Name}({string.Join(", ", Parameters)})";

    /// <summary>True for two types of the same shape.</summary>
    public static bool operator ==(CelType? left, CelType? right) => left is null ? right is null : left.Equals(right);

    /// <summary>True for two types whose shapes differ.</summary>
    public static bool operator !=(CelType? left, CelType? right) => !(left == right);

    private bool SameFields(CelType other) =>
        IsOpen == other.IsOpen
        && Fields.Count == other.Fields.Count
        && Fields.All(field => other.Fields.TryGetValue(field.Key, out var twin) && field.Value == twin);
}
