using System.Collections.Frozen;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The keywords of <c>openAPIV3Schema</c> that judge values, as the API server reads them. It has no references.</summary>
internal static class KubernetesDialect
{
    public static Dialect Dialect { get; } = new(
        "",
        FrozenDictionary<string, SubschemaShape>.Empty,
        [
            new("", TypeKeyword.CompileKubernetes),
            new("", EnumKeyword.CompileEnum),
            new("", NumberRangeKeyword.CompileKubernetes),
            new("", NumberSizeKeyword.Compile),
            new("", MultipleOfKeyword.Compile),
            new("", StringLengthKeyword.Compile),
            new("", PatternKeyword.CompileRe2),
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
        ],
        ReferenceHidesSiblings: false);

    public static SchemaNode Compile(YamlMapping schema, DiagnosticBag findings) =>
        new SchemaCompiler(new SchemaIndex(SchemaRegistry.Standard, Dialect), JsonSchemaOptions.Default, findings).Compile(schema);
}
