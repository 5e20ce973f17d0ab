using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Why an evaluation failed; the node that saw it first gives it its place.</summary>
internal sealed class CelError(string message, TextSpan? span = null, string? suggestion = null)
{
    public static readonly CelError NoSuchOverload = new("no function or operator of that name fits these values");

    public string Message { get; } = message;

    public TextSpan? Span { get; } = span;

    public string? Suggestion { get; } = suggestion;

    public CelError At(TextSpan span) => Span is null ? new CelError(Message, span, Suggestion) : this;
}
