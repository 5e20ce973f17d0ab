using System.Collections.Frozen;

namespace RegionRender.Schemas;

/// <summary>2020-12: 2019-09 with <c>prefixItems</c>, <c>$dynamicRef</c> and <c>contains</c> that counts as judging.</summary>
internal static class Draft202012
{
    public const string Uri = "https://json-schema.org/draft/2020-12/schema";

    public static Dialect Dialect { get; } = new(
        "2020-12",
        Uri,
        new Dictionary<string, SubschemaShape>(Draft201909.Dialect.Shapes.Where(shape => shape.Key != "additionalItems"), StringComparer.Ordinal)
        {
            ["prefixItems"] = SubschemaShape.List,
            ["items"] = SubschemaShape.One,
        }.ToFrozenDictionary(StringComparer.Ordinal),
        References: [new("core", RefKeyword.Compile), new("core", DynamicRefKeyword.Compile)],
        Families:
        [
            .. SharedFamilies.FromDraft06,
            new("applicator", ItemsKeyword.Compile202012),
            new("applicator", ContainsKeyword.Compile202012),
            new("applicator", PropertiesKeyword.Compile),
            new("validation", RequiredKeyword.Compile),
            new("applicator", DependentSchemasKeyword.Compile),
            new("validation", DependentRequiredKeyword.Compile),
            .. SharedFamilies.Combinations,
            new("applicator", ConditionalKeyword.Compile),
            new("unevaluated", UnevaluatedItemsKeyword.Compile),
            new("unevaluated", UnevaluatedPropertiesKeyword.Compile),
        ])
    {
        Anchors = AnchorStyle.Dynamic,
        VocabularyPrefix = "https://json-schema.org/draft/2020-12/vocab/",
        OtherVocabularies = ["core", "meta-data", "format-annotation", "content"],
    };
}
