using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <content>The way in from documents and out to them.</content>
public readonly partial struct CelValue
{
    /// <summary>Wraps a node, whatever it holds.</summary>
    public static CelValue FromNode(YamlNode node) => FromNode(node, CelType.Dyn);

    /// <summary>Wraps a node as a declared type sees it: a date of a <c>timestamp</c> field, a whole number of a <c>double</c> field. What does not fit the type keeps its own.</summary>
    public static CelValue FromNode(YamlNode node, CelType type) => node switch
    {
        YamlScalar scalar => FromScalar(scalar, type),
        YamlMapping mapping => new CelValue(type.ValueKind == CelValueKind.Map ? type : CelType.DynMap, mapping),
        YamlSequence => new CelValue(type.Kind == CelTypeKind.List ? type : CelType.DynList, node),
        _ => Null,
    };

    /// <summary>The value as a node: the very node that it came from, or a new one that is said to be written at <paramref name="fallback"/>.</summary>
    public YamlNode ToNode(Location fallback) => Node ?? CelNodeWriter.Write(this, fallback);

    internal CelValue WithDeclaredType(CelType type) =>
        _reference is YamlNode node && !ReferenceEquals(type, CelType.Dyn) && !ReferenceEquals(type, _type) ? FromNode(node, type) : this;

    private static CelValue FromScalar(YamlScalar scalar, CelType type) => scalar.Kind switch
    {
        YamlScalarKind.String => FromText(scalar, type),
        YamlScalarKind.Boolean => new CelValue(CelType.Bool, scalar, scalar.IsTrue ? 1 : 0),
        YamlScalarKind.Integer or YamlScalarKind.Float => FromNumber(scalar, type),
        _ => new CelValue(CelType.Null, scalar),
    };

    private static CelValue FromNumber(YamlScalar scalar, CelType type)
    {
        if (type.Kind != CelTypeKind.Double && scalar.TryGetInt64(out var integer))
            return new CelValue(CelType.Int, scalar, integer);
        if (!scalar.TryGetDouble(out var number))
            return new CelValue(CelType.String, scalar);
        // As JSON sees it, 3.0 and 1e3 are integers where a schema asks for one.
        if (type.Kind == CelTypeKind.Int && Math.Abs(number) < 1L << 53 && Math.Truncate(number).Equals(number))
            return new CelValue(CelType.Int, scalar, (long)number);
        return new CelValue(CelType.Double, scalar, BitConverter.DoubleToInt64Bits(number));
    }

    // Dates, durations and bytes are strings in a document; their node is given up, for the value is another one now.
    private static CelValue FromText(YamlScalar scalar, CelType type) => type.Kind switch
    {
        CelTypeKind.Timestamp when (TimestampParser.Parse(scalar.Text) ?? TimestampParser.ParseDay(scalar.Text)) is { } timestamp => Timestamp(timestamp),
        CelTypeKind.Duration when CelDuration.Parse(scalar.Text) is { } nanoseconds => Duration(nanoseconds),
        CelTypeKind.Bytes when Base64.Decode(scalar.Text) is { IsDefault: false } bytes => Bytes(bytes),
        _ => new CelValue(CelType.String, scalar),
    };
}
