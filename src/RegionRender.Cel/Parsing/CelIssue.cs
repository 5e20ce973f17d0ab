using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>What is wrong with an expression, or went wrong when it was evaluated.</summary>
/// <param name="Span">The part of the expression's text.</param>
/// <param name="Message">One sentence without a period.</param>
/// <param name="Suggestion">The nearest name that would be right, if there is one.</param>
public sealed record CelIssue(TextSpan Span, string Message, string? Suggestion = null);
