using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// What go-yaml v2 can't read although our parser can, since it is written to YAML 1.1 (its scannerc.go): each place that it refuses.
/// What only our parser refuses stays refused.
/// </summary>
internal static class GoSyntax
{
    /// <summary>What a text begins with, before its first document.</summary>
    public static (Location Place, string What)? FindInPrologue(SourceText source)
    {
        var text = source.Text;
        for (var line = 0; line < text.Length;)
        {
            var rest = text.AsSpan(line);
            var indentation = rest.IndexOfAnyExcept(" \t\r");
            if (indentation >= 0 && rest[indentation] is not ('#' or '%' or '\n'))
                return null;
            if (rest[..Math.Max(indentation, 0)].IndexOf('\t') is >= 0 and var tab)
                return (new Location(source, new TextSpan(line + tab, 1)), "a tab before the first key");
            if (rest[0] == '%' && !rest.StartsWith("%YAML ") && !rest.StartsWith("%TAG "))
                return (new Location(source, new TextSpan(line, EndOfLine(rest))), $"the directive '{rest[..EndOfLine(rest)]}'");
            line += EndOfLine(rest) + 1;
        }

        return null;
    }

    public static (Location Place, string What)? FindIn(in WrittenScalar written)
    {
        if (written.Location.Source is not { } source)
            return null;
        var raw = source.Text.AsSpan(written.Location.Span.Start, written.Location.Span.Length);
        if (written is { IsInFlow: true, IsKey: true } && raw.Contains('\n'))
            return (written.Location, "a key that goes on in another line");
        return written.Form switch
        {
            ScalarForm.Plain when written.IsInFlow && IsAmbiguousInFlow(written.Text) => (written.Location, $"'{raw}' without quotes inside of brackets"),
            ScalarForm.DoubleQuoted => FindEscape(source, written.Location.Span),
            ScalarForm.Block => FindTabInBlock(source, written.Location.Span),
            _ => null,
        };
    }

    /// <summary>True for the names of anchors; those of YAML 1.2 may have any character.</summary>
    public static bool IsAnchor(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
                return false;
        }

        return true;
    }

    /// <summary>The tab between a '-' or '?' and what it introduces, or null; behind a ':' it takes one.</summary>
    public static Location? FindTabAfterIndicator(SourceText source, int start)
    {
        var before = source.Text.AsSpan(0, start);
        var space = before.TrimEnd(" \t");
        if (space.Length == start || !before[space.Length..].Contains('\t'))
            return null;
        return space is [.., '-' or '?'] && (space.Length == 1 || space[^2] is ' ' or '\t' or '\n' or '\r')
            ? new Location(source, TextSpan.FromBounds(space.Length, start))
            : null;
    }

    // In flow a '?' always begins a key, a ':' at the start always a value, and block scalars, directives and reserved characters begin nothing.
    private static bool IsAmbiguousInFlow(string text) => text.Length > 0 && (text[0] is '%' or '@' or '`' or '|' or '>' or ':' || text.Contains('?', StringComparison.Ordinal));

    // '\/' came with YAML 1.2, and so did pairs of surrogates.
    private static (Location, string)? FindEscape(SourceText source, TextSpan span)
    {
        for (var i = span.Start; i < span.End - 1; i++)
        {
            if (source.Text[i] != '\\')
                continue;
            i++;
            var isSurrogate = source.Text[i] == 'u' && source.Text.AsSpan(i + 1) is ['d' or 'D', (>= '8' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'), ..];
            if (source.Text[i] == '/' || isSurrogate)
            {
                var place = new TextSpan(i - 1, isSurrogate ? 6 : 2);
                return (new Location(source, place), $"the escape '{source.Text.Substring(place.Start, place.Length)}'");
            }
        }

        return null;
    }

    // Where nothing says how deep a block is indented, a tab in front of its first line could belong to either.
    private static (Location, string)? FindTabInBlock(SourceText source, TextSpan span)
    {
        var text = source.Text;
        var end = EndOfLine(text.AsSpan(span.Start));
        if (text.AsSpan(span.Start, Math.Min(end, 3)).ContainsAnyInRange('1', '9'))
            return null;
        for (var line = span.Start + end + 1; line < span.End;)
        {
            var rest = text.AsSpan(line);
            var indentation = rest.IndexOfAnyExcept(' ');
            if (indentation >= 0 && rest[indentation] == '\t')
                return (new Location(source, new TextSpan(line + indentation, 1)), "a tab at the beginning of a block");
            if (indentation < 0 || rest[indentation] is not ('\n' or '\r'))
                return null;
            line += EndOfLine(rest) + 1;
        }

        return null;
    }

    private static int EndOfLine(ReadOnlySpan<char> rest) => rest.IndexOf('\n') is >= 0 and var end ? end : rest.Length;
}
