using System.Collections.Frozen;

namespace RegionRender.Schemas;

/// <summary>Draft-06: draft-04 with <c>$id</c>, <c>const</c>, <c>contains</c>, <c>propertyNames</c> and limits that exclude as numbers.</summary>
internal static class Draft06
{
    public const string Uri = "http://json-schema.org/draft-06/schema";

    public static Dialect Dialect { get; } = Draft04.Dialect with
    {
        Name = "draft-06",
        Uri = Uri,
        IdKeyword = "$id",
        Shapes = new Dictionary<string, SubschemaShape>(Draft04.Dialect.Shapes, StringComparer.Ordinal)
        {
            ["contains"] = SubschemaShape.One,
            ["propertyNames"] = SubschemaShape.One,
        }.ToFrozenDictionary(StringComparer.Ordinal),
        Families =
        [
            .. SharedFamilies.FromDraft06,
            new("applicator", ItemsKeyword.CompileDraft07),
            new("applicator", ContainsKeyword.CompileDraft06),
            new("applicator", PropertiesKeyword.Compile),
            new("validation", RequiredKeyword.Compile),
            new("applicator", DependentSchemasKeyword.CompileDependencies),
            new("validation", DependentRequiredKeyword.CompileDependencies),
            .. SharedFamilies.Combinations,
        ],
    };
}
