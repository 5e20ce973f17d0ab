namespace RegionRender.Cel;

/// <summary>What a <see cref="CelType"/> is, before its parameters.</summary>
public enum CelTypeKind
{
    /// <summary>Anything; judged when evaluated.</summary>
    Dyn,

    /// <summary>The type of <c>null</c>.</summary>
    Null,

    /// <summary><c>bool</c>.</summary>
    Bool,

    /// <summary><c>int</c>, of 64 bits.</summary>
    Int,

    /// <summary><c>uint</c>, of 64 bits.</summary>
    Uint,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>string</c>.</summary>
    String,

    /// <summary><c>bytes</c>.</summary>
    Bytes,

    /// <summary><c>google.protobuf.Timestamp</c>.</summary>
    Timestamp,

    /// <summary><c>google.protobuf.Duration</c>.</summary>
    Duration,

    /// <summary>A list; its parameter is the type of the items.</summary>
    List,

    /// <summary>A map; its parameters are the types of keys and values.</summary>
    Map,

    /// <summary>The type of a type.</summary>
    Type,

    /// <summary>A value that may be missing; its parameter is the type of the value.</summary>
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
