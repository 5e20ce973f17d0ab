using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>From the schema of a version to its judge; the rules wait until they are asked.</summary>
internal static class SchemaCompilation
{
    public static StructuralSchema Compile(ResourceKind head, YamlMapping openApiSchema, DiagnosticBag findings)
    {
        var schema = ResourceSchema.Complete(openApiSchema);
        return new StructuralSchema(head, StructuralReader.ReadRoot(schema), KubernetesDialect.Compile(schema, findings));
    }

    /// <summary>The same for a kind of Kubernetes itself, which never sees a null.</summary>
    public static StructuralSchema CompileBuiltIn(ResourceKind head, YamlMapping ownSchema, NameRule names, ObjectCheck? check)
    {
        var schema = ResourceSchema.Complete(ownSchema);
        return new StructuralSchema(head, StructuralReader.ReadRoot(schema), KubernetesDialect.Compile(schema, new DiagnosticBag()))
        {
            Names = names,
            Check = check,
            NullsAreAbsent = true,
        };
    }
}
