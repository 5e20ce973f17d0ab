using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Ends parsing at the first thing that is no expression; caught in <see cref="CelParser.TryParse"/>.</summary>
internal sealed class CelSyntaxException(TextSpan span, string message) : Exception(message)
{
    public CelIssue Issue { get; } = new(span, message, null);
}
