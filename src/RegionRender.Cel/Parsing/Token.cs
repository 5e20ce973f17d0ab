using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>A token; <paramref name="Text"/> is the name of an identifier, <paramref name="Value"/> what a literal stands for.</summary>
internal readonly record struct Token(TokenKind Kind, TextSpan Span, string Text, CelValue Value);
