using System.Collections.Immutable;

namespace RegionRender.Schemas;

/// <summary>The keywords that mean the same in every draft.</summary>
internal static class SharedFamilies
{
    public static ImmutableArray<KeywordFamily> Types { get; } =
    [
        new("validation", TypeKeyword.Compile),
        new("validation", EnumKeyword.CompileEnum),
    ];

    public static ImmutableArray<KeywordFamily> Sizes { get; } =
    [
        new("validation", MultipleOfKeyword.Compile),
        new("validation", StringLengthKeyword.Compile),
        new("validation", PatternKeyword.Compile),
        new("validation", ItemCountKeyword.Compile),
        new("validation", UniqueItemsKeyword.Compile),
        new("validation", PropertyCountKeyword.Compile),
    ];

    public static ImmutableArray<KeywordFamily> Combinations { get; } =
    [
        new("applicator", AllOfKeyword.Compile),
        new("applicator", AnyOfKeyword.Compile),
        new("applicator", OneOfKeyword.Compile),
        new("applicator", NotKeyword.Compile),
    ];

    /// <summary>What came with draft-06: <c>const</c>, limits that exclude as numbers, <c>propertyNames</c>.</summary>
    public static ImmutableArray<KeywordFamily> FromDraft06 { get; } =
    [
        .. Types,
        new("validation", EnumKeyword.CompileConst),
        new("validation", NumberRangeKeyword.Compile),
        .. Sizes,
        new("applicator", PropertyNamesKeyword.Compile),
    ];
}
