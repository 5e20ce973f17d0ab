using System.Collections.Frozen;

namespace RegionRender.Schemas;

/// <summary>Draft-07: draft-06 with <c>if</c>, <c>then</c> and <c>else</c>.</summary>
internal static class Draft07
{
    public const string Uri = "http://json-schema.org/draft-07/schema";

    public static Dialect Dialect { get; } = Draft06.Dialect with
    {
        Name = "draft-07",
        Uri = Uri,
        Shapes = new Dictionary<string, SubschemaShape>(Draft06.Dialect.Shapes, StringComparer.Ordinal)
        {
            ["if"] = SubschemaShape.One,
            ["then"] = SubschemaShape.One,
            ["else"] = SubschemaShape.One,
        }.ToFrozenDictionary(StringComparer.Ordinal),
        Families = [.. Draft06.Dialect.Families, new("applicator", ConditionalKeyword.Compile)],
    };
}
