namespace RegionRender.Cel;

internal enum UnaryOperator
{
    Not,
    Negate,
}

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
}

internal enum ComprehensionKind
{
    All,
    Exists,
    ExistsOne,
    Filter,

    /// <summary><c>map</c> and <c>transformList</c>: a list of what the body gives.</summary>
    Map,

    /// <summary>A map with the same keys and what the body gives.</summary>
    TransformMap,

    /// <summary>A map of the entries that the body gives.</summary>
    TransformMapEntry,
}
