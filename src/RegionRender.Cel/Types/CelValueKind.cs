namespace RegionRender.Cel;

/// <summary>What a value is at run time.</summary>
public enum CelValueKind
{
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Timestamp,
    Duration,
    List,
    Map,
    Type,
    Optional,

    /// <summary>A value of a function library, such as a URL or a quantity.</summary>
    Opaque,

    /// <summary>An evaluation that failed; seen inside an evaluation only.</summary>
    Error,
}
