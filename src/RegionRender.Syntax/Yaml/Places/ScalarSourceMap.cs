namespace RegionRender.Syntax;

/// <summary>Finds the source of a part of a scalar's value by reading the scalar once more; done for findings only.</summary>
internal static class ScalarSourceMap
{
    /// <summary>The source range of a range of the value; null where the source at the span does not read as the value, as for values that were computed.</summary>
    public static TextSpan? Find(string source, TextSpan span, string value, int start, int length)
    {
        if (span.Length == 0 || span.End > source.Length || start < 0 || length < 0 || start + length > value.Length)
            return null;
        var characters = source[span.Start] switch
        {
            '|' => BlockScalarSource.Read(source, span, value, isFolded: false),
            '>' => BlockScalarSource.Read(source, span, value, isFolded: true),
            '\'' or '"' => FlowScalarSource.Read(source, span.Start + 1, span.End - 1, source[span.Start]),
            _ => FlowScalarSource.Read(source, span.Start, span.End, quote: '\0'),
        };
        if (!IsSpelledBy(value, characters))
            return null;
        if (start == value.Length)
            return new TextSpan(value.Length == 0 ? span.Start : characters[^1].End, 0);
        return length == 0
            ? new TextSpan(characters[start].Start, 0)
            : TextSpan.FromBounds(characters[start].Start, characters[start + length - 1].End);
    }

    private static bool IsSpelledBy(string value, List<SourceCharacter> characters)
    {
        if (characters.Count != value.Length)
            return false;
        for (var i = 0; i < value.Length; i++)
        {
            if (characters[i].Value != value[i])
                return false;
        }

        return true;
    }
}
