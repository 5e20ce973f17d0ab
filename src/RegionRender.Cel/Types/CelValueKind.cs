namespace RegionRender.Cel;

/// <summary>What a value is at run time.</summary>
public enum CelValueKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>Read with <see cref="CelValue.AsBool"/>.</summary>
    Bool,

    /// <summary>Read with <see cref="CelValue.AsInt64"/>.</summary>
    Int,

    /// <summary>Read with <see cref="CelValue.AsUInt64"/>.</summary>
    Uint,

    /// <summary>Read with <see cref="CelValue.AsDouble"/>.</summary>
    Double,

    /// <summary>Read with <see cref="CelValue.AsString"/>.</summary>
    String,

    /// <summary>Read with <see cref="CelValue.AsBytes"/>.</summary>
    Bytes,

    /// <summary>A moment; <see cref="CelValue.ToNode"/> gives its text.</summary>
    Timestamp,

    /// <summary>A span of time; <see cref="CelValue.ToNode"/> gives its text.</summary>
    Duration,

    /// <summary>Items, counted from 0.</summary>
    List,

    /// <summary>Entries; an object with declared fields is one.</summary>
    Map,

    /// <summary>A type, as <c>type(x)</c> gives it.</summary>
    Type,

    /// <summary>A value that may be missing.</summary>
    Optional,

    /// <summary>A value of a function library, such as a URL or a quantity.</summary>
    Opaque,

    /// <summary>An evaluation that failed; seen inside an evaluation only.</summary>
    Error,
}
