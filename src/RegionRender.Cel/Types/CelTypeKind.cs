namespace RegionRender.Cel;

/// <summary>What a <see cref="CelType"/> is, before its parameters.</summary>
public enum CelTypeKind
{
    Dyn,
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

    /// <summary>A map with declared fields.</summary>
    Object,

    /// <summary>A type of a function library that is known by its name only.</summary>
    Opaque,

    /// <summary>A placeholder in a function's declaration, or one that inference fills.</summary>
    Parameter,

    /// <summary>The type of what could not be compiled; it fits everywhere, so that one mistake is reported once.</summary>
    Error,
}
