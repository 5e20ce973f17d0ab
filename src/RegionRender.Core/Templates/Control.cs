using RegionRender.Core.Expressions;
using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

internal enum ControlKind
{
    If,
    ElseIf,
    Else,
    Each,
    Insert,
}

/// <summary>A control key, as <c>${{ each x in list }}</c>: <paramref name="Expression"/> is the span of <c>list</c> in the key's text.</summary>
internal readonly record struct Control(ControlKind Kind, YamlScalar Key, string Variable, TextSpan Expression)
{
    /// <summary>Reads a control key; null if it is none.</summary>
    public static Control? Read(YamlScalar key)
    {
        if (ExpressionScanner.Split(key.Text) is not [{ Kind: PieceKind.Expression } piece])
            return null;
        var span = Trim(key.Text, piece.Span);
        var text = key.Text.AsSpan(span.Start, span.Length);
        if (text is "else")
            return new Control(ControlKind.Else, key, "", span);
        if (text is "insert")
            return new Control(ControlKind.Insert, key, "", span);
        if (text.StartsWith("if "))
            return new Control(ControlKind.If, key, "", Trim(key.Text, Skip(span, 3)));
        if (text.StartsWith("elseif "))
            return new Control(ControlKind.ElseIf, key, "", Trim(key.Text, Skip(span, 7)));
        return text.StartsWith("each ") ? ReadEach(key, Trim(key.Text, Skip(span, 5))) : null;
    }

    private static Control? ReadEach(YamlScalar key, TextSpan span)
    {
        var text = key.Text.AsSpan(span.Start, span.Length);
        var end = text.IndexOf(' ');
        if (end <= 0 || !IsName(text[..end]))
            return null;
        var rest = Trim(key.Text, Skip(span, end));
        if (!key.Text.AsSpan(rest.Start, rest.Length).StartsWith("in "))
            return null;
        return new Control(ControlKind.Each, key, text[..end].ToString(), Trim(key.Text, Skip(rest, 3)));
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                return false;
        }

        return !char.IsAsciiDigit(text[0]);
    }

    private static TextSpan Skip(TextSpan span, int count) => new(span.Start + count, span.Length - count);

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
