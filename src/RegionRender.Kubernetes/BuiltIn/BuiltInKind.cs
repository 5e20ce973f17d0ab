namespace RegionRender.Kubernetes;

/// <summary>One kind of Kubernetes itself; its schema is read when it is first asked for.</summary>
/// <param name="head">What it is called.</param>
/// <param name="file">Where its schema lies.</param>
/// <param name="names">What its objects may be called.</param>
/// <param name="check">What the server asks beyond the schema.</param>
internal sealed class BuiltInKind(ResourceKind head, string file, NameRule names, ObjectCheck? check)
{
    private readonly Lazy<StructuralSchema> _schema = new(() => SchemaCompilation.CompileBuiltIn(head, EmbeddedSchemas.Read(file + ".yaml"), names, check));

    public string Group => head.Group;

    public string Kind => head.Kind;

    public StructuralSchema Schema => _schema.Value;
}
