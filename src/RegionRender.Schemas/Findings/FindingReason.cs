namespace RegionRender.Schemas;

/// <summary>What is wrong with a field, as the API server names it among the causes of its answer (<c>FieldValueRequired</c> and the like).</summary>
internal enum FindingReason
{
    /// <summary>The server refuses the request before it names fields.</summary>
    None,
    Invalid,
    Required,
    TypeInvalid,
    NotSupported,
    TooLong,
    TooMany,
    Duplicate,
    Forbidden,
}
