using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RegionRender.Schemas;

internal static class Draft202012
{
    public const string Uri = "https://json-schema.org/draft/2020-12/schema";

    public static Dialect Dialect { get; } = new(
        Uri,
        Shapes(),
        [new("core", RefKeyword.Compile), new("core", DynamicRefKeyword.Compile)],
        Families())
    {
        Anchors = AnchorStyle.Dynamic,
        VocabularyPrefix = "https://json-schema.org/draft/2020-12/vocab/",
    };

    private static FrozenDictionary<string, SubschemaShape> Shapes() => new Dictionary<string, SubschemaShape>(StringComparer.Ordinal)
    {
        ["$defs"] = SubschemaShape.Map,
        ["definitions"] = SubschemaShape.Map,
        ["properties"] = SubschemaShape.Map,
        ["patternProperties"] = SubschemaShape.Map,
        ["additionalProperties"] = SubschemaShape.One,
        ["propertyNames"] = SubschemaShape.One,
        ["dependentSchemas"] = SubschemaShape.Map,
        ["prefixItems"] = SubschemaShape.List,
        ["items"] = SubschemaShape.One,
        ["contains"] = SubschemaShape.One,
        ["allOf"] = SubschemaShape.List,
        ["anyOf"] = SubschemaShape.List,
        ["oneOf"] = SubschemaShape.List,
        ["not"] = SubschemaShape.One,
        ["if"] = SubschemaShape.One,
        ["then"] = SubschemaShape.One,
        ["else"] = SubschemaShape.One,
        ["unevaluatedItems"] = SubschemaShape.One,
        ["unevaluatedProperties"] = SubschemaShape.One,
        ["contentSchema"] = SubschemaShape.One,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static ImmutableArray<KeywordFamily> Families() =>
    [
        .. SharedFamilies.Assertions,
        new("applicator", ItemsKeyword.Compile202012),
        new("applicator", ContainsKeyword.Compile202012),
        new("applicator", PropertiesKeyword.Compile),
        new("validation", RequiredKeyword.Compile),
        new("applicator", DependentSchemasKeyword.Compile),
        new("validation", DependentRequiredKeyword.Compile),
        .. SharedFamilies.Applicators,
        new("unevaluated", UnevaluatedItemsKeyword.Compile),
        new("unevaluated", UnevaluatedPropertiesKeyword.Compile),
    ];
}
