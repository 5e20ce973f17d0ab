using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Expressions;

/// <summary>Findings about <c>${{ … }}</c>, in estates and templates.</summary>
internal static class ExpressionDiagnostics
{
    public static readonly DiagnosticRule InvalidExpression = new("RR1100", Severity.Error, "An expression cannot be understood");
    public static readonly DiagnosticRule UnclosedExpression = new("RR1101", Severity.Error, "An expression has no end");
    public static readonly DiagnosticRule FailedExpression = new("RR1102", Severity.Error, "An expression has no value");
    public static readonly DiagnosticRule NotText = new("RR1103", Severity.Error, "A value cannot stand inside a text");

    public static ImmutableArray<DiagnosticRule> Rules { get; } = [InvalidExpression, UnclosedExpression, FailedExpression, NotText];

    internal static Diagnostic Invalid(Location location, string message, string? suggestion) =>
        new(InvalidExpression, location, message)
        {
            Fix = suggestion is null ? null : new TextFix(location, suggestion),
        };

    internal static Diagnostic Unclosed(Location location) =>
        new(UnclosedExpression, location, "'${{' opens an expression that nothing closes")
        {
            Hint = "end it with '}}'; for the characters themselves write ${{ '${{' }}",
        };

    internal static Diagnostic Failed(Location location, string message, Location cause) =>
        new(FailedExpression, location, message) { Related = Because(location, cause) };

    internal static Diagnostic NoText(Location location, string found, Location cause) =>
        new(NotText, location, $"{found} cannot stand inside a text")
        {
            Hint = "let the expression be the whole value, or make a text of it",
            Related = Because(location, cause),
        };

    // In a template the estate's place helps; in an estate it is the place itself.
    private static ImmutableArray<RelatedLocation> Because(Location location, Location cause) =>
        cause.IsNone || cause.Source == location.Source ? [] : [new RelatedLocation(cause, "rendered for this")];
}
