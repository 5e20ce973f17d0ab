using System.Collections.Immutable;

namespace RegionRender.Schemas;

/// <summary>The keywords that mean the same in every draft.</summary>
internal static class SharedFamilies
{
    public static ImmutableArray<KeywordFamily> Assertions { get; } =
    [
        new("validation", TypeKeyword.Compile),
        new("validation", EnumKeyword.CompileEnum),
        new("validation", EnumKeyword.CompileConst),
        new("validation", NumberRangeKeyword.Compile),
        new("validation", MultipleOfKeyword.Compile),
        new("validation", StringLengthKeyword.Compile),
        new("validation", PatternKeyword.Compile),
        new("validation", ItemCountKeyword.Compile),
        new("validation", UniqueItemsKeyword.Compile),
        new("validation", PropertyCountKeyword.Compile),
        new("applicator", PropertyNamesKeyword.Compile),
    ];

    public static ImmutableArray<KeywordFamily> Applicators { get; } =
    [
        new("applicator", AllOfKeyword.Compile),
        new("applicator", AnyOfKeyword.Compile),
        new("applicator", OneOfKeyword.Compile),
        new("applicator", NotKeyword.Compile),
        new("applicator", ConditionalKeyword.Compile),
    ];
}
