using System.Collections.Frozen;

namespace RegionRender.Schemas;

/// <summary>2019-09: <c>$ref</c> stands beside other keywords, there are vocabularies, and what no keyword has judged can be judged.</summary>
internal static class Draft201909
{
    public const string Uri = "https://json-schema.org/draft/2019-09/schema";

    public static Dialect Dialect { get; } = new(
        "2019-09",
        Uri,
        new Dictionary<string, SubschemaShape>(Draft07.Dialect.Shapes.Where(shape => shape.Key != "dependencies"), StringComparer.Ordinal)
        {
            ["$defs"] = SubschemaShape.Map,
            ["dependentSchemas"] = SubschemaShape.Map,
            ["unevaluatedItems"] = SubschemaShape.One,
            ["unevaluatedProperties"] = SubschemaShape.One,
            ["contentSchema"] = SubschemaShape.One,
        }.ToFrozenDictionary(StringComparer.Ordinal),
        References: [new("core", RefKeyword.Compile), new("core", DynamicRefKeyword.CompileRecursive)],
        Families:
        [
            .. SharedFamilies.FromDraft06,
            new("applicator", ItemsKeyword.CompileDraft07),
            new("applicator", ContainsKeyword.Compile201909),
            new("applicator", PropertiesKeyword.Compile),
            new("validation", RequiredKeyword.Compile),
            new("applicator", DependentSchemasKeyword.Compile),
            new("validation", DependentRequiredKeyword.Compile),
            .. SharedFamilies.Combinations,
            new("applicator", ConditionalKeyword.Compile),
            new("applicator", UnevaluatedItemsKeyword.Compile),
            new("applicator", UnevaluatedPropertiesKeyword.Compile),
        ])
    {
        Anchors = AnchorStyle.Recursive,
        VocabularyPrefix = "https://json-schema.org/draft/2019-09/vocab/",
        OtherVocabularies = ["core", "meta-data", "format", "content"],
    };
}
