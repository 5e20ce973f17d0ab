using System.Collections.Frozen;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The keywords of <c>openAPIV3Schema</c> that judge values, as the API server reads them. It has no references.</summary>
internal static class KubernetesDialect
{
    private static readonly Dialect Dialect = new(
        "Kubernetes",
        "",
        FrozenDictionary<string, SubschemaShape>.Empty,
        References: [],
        [
            new("", CompileType),
            new("", EnumKeyword.CompileEnum),
            new("", NumberRangeKeyword.CompileDraft04),
            new("", NumberSizeKeyword.Compile),
            new("", MultipleOfKeyword.Compile),
            new("", StringLengthKeyword.Compile),
            new("", PatternKeyword.Compile),
            new("", source => FormatKeyword.Compile(source, KubernetesFormats.Find)),
            new("", ItemCountKeyword.Compile),
            new("", UniqueItemsKeyword.Compile),
            new("", PropertyCountKeyword.Compile),
            new("", PropertyNamesKeyword.Compile),
            new("", ItemsKeyword.CompileDraft07),
            new("", PropertiesKeyword.Compile),
            new("", RequiredKeyword.Compile),
            new("", AllOfKeyword.Compile),
            new("", AnyOfKeyword.Compile),
            new("", OneOfKeyword.Compile),
            new("", NotKeyword.Compile),
        ]);

    public static SchemaNode Compile(YamlMapping schema, DiagnosticBag findings) =>
        new SchemaCompiler(SchemaRegistry.Standard, new DialectCatalog(SchemaRegistry.Standard, Dialect, named: [], findings), findings).Compile(schema);

    // One type, or x-kubernetes-int-or-string, and null only where it is nullable.
    private static TypeKeyword? CompileType(SchemaSource source)
    {
        var types = source.Mapping["x-kubernetes-int-or-string"] is YamlScalar { IsTrue: true }
            ? JsonTypes.Integer | JsonTypes.String
            : TypeKeyword.TypeNamed(source.Text("type") ?? "");
        if (types == JsonTypes.None)
            return null;
        return new TypeKeyword(source.Mapping["nullable"] is YamlScalar { IsTrue: true } ? types | JsonTypes.Null : types);
    }
}
