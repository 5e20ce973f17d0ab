using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Expressions;

/// <summary>Cuts a text at <c>${{ … }}</c>. An expression ends at the first <c>}}</c> outside its own strings and braces.</summary>
internal static class ExpressionScanner
{
    public const string Open = "${{";

    public static bool HasExpression(string text) => text.Contains(Open, StringComparison.Ordinal);

    /// <summary>The pieces of a text; the last one is an unclosed expression if there is no end to it.</summary>
    public static ImmutableArray<TextPiece> Split(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf(Open, position, StringComparison.Ordinal);
            if (open < 0)
                break;
            if (open > position)
                pieces.Add(new TextPiece(PieceKind.Literal, TextSpan.FromBounds(position, open)));
            var start = open + Open.Length;
            var end = FindEnd(text, start);
            if (end < 0)
            {
                pieces.Add(new TextPiece(PieceKind.Unclosed, TextSpan.FromBounds(open, text.Length)));
                return pieces.DrainToImmutable();
            }

            pieces.Add(new TextPiece(PieceKind.Expression, WithoutSpaceAround(text, start, end)));
            position = end + 2;
        }

        if (position < text.Length)
            pieces.Add(new TextPiece(PieceKind.Literal, TextSpan.FromBounds(position, text.Length)));
        return pieces.DrainToImmutable();
    }

    private static TextSpan WithoutSpaceAround(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static int FindEnd(string text, int start)
    {
        var braces = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\'' or '"':
                    i = SkipString(text, i);
                    break;
                case '{':
                    braces++;
                    break;
                case '}' when braces > 0:
                    braces--;
                    break;
                case '}' when i + 1 < text.Length && text[i + 1] == '}':
                    return i;
            }
        }

        return -1;
    }

    private static int SkipString(string text, int quote)
    {
        for (var i = quote + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == text[quote])
                return i;
        }

        return text.Length;
    }
}

internal enum PieceKind
{
    Literal,
    Expression,
    Unclosed,
}

/// <summary>A piece of a text; of an expression, what stands between the braces.</summary>
internal readonly record struct TextPiece(PieceKind Kind, TextSpan Span);
