using System.Collections.Frozen;

namespace RegionRender.Schemas;

/// <summary>Draft-04, in which many charts of Helm are written: <c>id</c>, and limits that exclude are booleans beside the limit.</summary>
internal static class Draft04
{
    public const string Uri = "http://json-schema.org/draft-04/schema";

    public static Dialect Dialect { get; } = new(
        "draft-04",
        Uri,
        new Dictionary<string, SubschemaShape>(StringComparer.Ordinal)
        {
            ["definitions"] = SubschemaShape.Map,
            ["properties"] = SubschemaShape.Map,
            ["patternProperties"] = SubschemaShape.Map,
            ["additionalProperties"] = SubschemaShape.One,
            ["dependencies"] = SubschemaShape.MapOfSchemasOrNames,
            ["items"] = SubschemaShape.OneOrList,
            ["additionalItems"] = SubschemaShape.One,
            ["allOf"] = SubschemaShape.List,
            ["anyOf"] = SubschemaShape.List,
            ["oneOf"] = SubschemaShape.List,
            ["not"] = SubschemaShape.One,
        }.ToFrozenDictionary(StringComparer.Ordinal),
        References: [new("core", RefKeyword.Compile)],
        Families:
        [
            .. SharedFamilies.Types,
            new("validation", NumberRangeKeyword.CompileDraft04),
            .. SharedFamilies.Sizes,
            new("applicator", ItemsKeyword.CompileDraft07),
            new("applicator", PropertiesKeyword.Compile),
            new("validation", RequiredKeyword.Compile),
            new("applicator", DependentSchemasKeyword.CompileDependencies),
            new("validation", DependentRequiredKeyword.CompileDependencies),
            .. SharedFamilies.Combinations,
        ])
    {
        ReferenceHidesSiblings = true,
        IdKeyword = "id",
    };
}
