namespace RegionRender.Schemas;

/// <summary>How a schema is compiled.</summary>
public sealed record JsonSchemaOptions
{
    public static JsonSchemaOptions Default { get; } = new();

    /// <summary>Documents that the schema may refer to.</summary>
    public SchemaRegistry Registry { get; init; } = SchemaRegistry.Standard;

    /// <summary>The draft of a document without <c>$schema</c>.</summary>
    public JsonSchemaDraft Draft { get; init; } = JsonSchemaDraft.Draft202012;

    /// <summary>True if <c>format</c> is judged; by default it only annotates, as the standard says.</summary>
    public bool ChecksFormats { get; init; }
}

/// <summary>The drafts of JSON Schema that are understood.</summary>
public enum JsonSchemaDraft
{
    Draft07,
    Draft202012,
}
