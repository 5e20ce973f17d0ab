namespace RegionRender.Kubernetes;

/// <summary>The schema of one version of a kind, compiled when it is first asked for.</summary>
internal sealed class KindSchema
{
    private readonly Lazy<ResourceKind?> _kind;
    private readonly Lazy<StructuralSchema?> _schema;

    /// <summary>The schema in a sound file.</summary>
    public KindSchema(Func<byte[]> read)
    {
        _kind = new(() => SchemaFile.KindOf(read()));
        _schema = new(() => SchemaFile.Read(read()));
    }

    public KindSchema(StructuralSchema schema)
    {
        _kind = new(schema.Resource);
        _schema = new(schema);
    }

    public ResourceKind? Kind => _kind.Value;

    public StructuralSchema? Schema => _schema.Value;
}
