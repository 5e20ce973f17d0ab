using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RegionRender.Schemas;

internal static class Draft07
{
    public const string Uri = "http://json-schema.org/draft-07/schema";

    public static Dialect Dialect { get; } = new(Uri, Shapes(), [new("core", RefKeyword.Compile)], Families()) { ReferenceHidesSiblings = true };

    private static FrozenDictionary<string, SubschemaShape> Shapes() => new Dictionary<string, SubschemaShape>(StringComparer.Ordinal)
    {
        ["definitions"] = SubschemaShape.Map,
        ["properties"] = SubschemaShape.Map,
        ["patternProperties"] = SubschemaShape.Map,
        ["additionalProperties"] = SubschemaShape.One,
        ["propertyNames"] = SubschemaShape.One,
        ["dependencies"] = SubschemaShape.MapOfSchemasOrNames,
        ["items"] = SubschemaShape.OneOrList,
        ["additionalItems"] = SubschemaShape.One,
        ["contains"] = SubschemaShape.One,
        ["allOf"] = SubschemaShape.List,
        ["anyOf"] = SubschemaShape.List,
        ["oneOf"] = SubschemaShape.List,
        ["not"] = SubschemaShape.One,
        ["if"] = SubschemaShape.One,
        ["then"] = SubschemaShape.One,
        ["else"] = SubschemaShape.One,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static ImmutableArray<KeywordFamily> Families() =>
    [
        .. SharedFamilies.Assertions,
        new("applicator", ItemsKeyword.CompileDraft07),
        new("applicator", ContainsKeyword.CompileDraft07),
        new("applicator", PropertiesKeyword.Compile),
        new("validation", RequiredKeyword.Compile),
        new("applicator", DependentSchemasKeyword.CompileDependencies),
        new("validation", DependentRequiredKeyword.CompileDependencies),
        .. SharedFamilies.Applicators,
    ];
}
