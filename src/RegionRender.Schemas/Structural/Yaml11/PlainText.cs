using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Tells scalars that are written plainly from those with quotes or a tag, by a look at their source.</summary>
internal static class PlainText
{
    public static bool IsPlain(YamlScalar scalar)
    {
        if (scalar.Location.Source is not { } source)
            return false;
        var span = scalar.Location.Span;
        if (span.Length == 0)
            return scalar.IsNull;
        return span.Length == scalar.Text.Length && source.Text.AsSpan(span.Start, span.Length).SequenceEqual(scalar.Text) && !HasTag(source.Text.AsSpan(0, span.Start));
    }

    // A tag stands before the value, with at most an anchor between them.
    private static bool HasTag(ReadOnlySpan<char> before)
    {
        for (var i = 0; i < 2; i++)
        {
            before = before.TrimEnd(' ');
            var start = before.LastIndexOfAny(' ', '\n') + 1;
            var token = before[start..];
            if (token.StartsWith('!'))
                return true;
            if (!token.StartsWith('&'))
                return false;
            before = before[..start];
        }

        return false;
    }
}
