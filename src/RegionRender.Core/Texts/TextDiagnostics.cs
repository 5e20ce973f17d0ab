using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Texts;

/// <summary>Findings about text templates.</summary>
internal static class TextDiagnostics
{
    public static readonly DiagnosticRule UnreadableRule = new("RR4012", Severity.Error, "A text template cannot be read");
    public static readonly DiagnosticRule FailedRule = new("RR4013", Severity.Error, "A text template cannot be rendered");
    public static readonly DiagnosticRule UnknownTextRule = new("RR4014", Severity.Error, "A text template has a name that nothing asks for");

    public static ImmutableArray<DiagnosticRule> Rules { get; } = [UnreadableRule, FailedRule, UnknownTextRule];

    public static Diagnostic Unreadable(Location location, string message) =>
        new(UnreadableRule, location, Sentence(message)) { Hint = "text templates are written in Scriban" };

    public static Diagnostic Failed(Location location, string message) => new(FailedRule, location, Sentence(message));

    public static Diagnostic UnknownText(Location location, string name, IReadOnlyCollection<string> known)
    {
        var nearest = NearestName.Of(name, known);
        return new(UnknownTextRule, location, $"there is no text '{name}'")
        {
            Hint = nearest is null ? $"a text template overrides one of {string.Join(", ", known.Order(StringComparer.Ordinal))}" : null,
            Fix = nearest is null ? null : new TextFix(location, nearest),
        };
    }

    // Scriban's sentences begin with a capital, may end in a period, and quote with backticks.
    private static string Sentence(string message)
    {
        var text = message.Trim().TrimEnd('.').Replace('`', '\'');
        return text.Length == 0 ? "this cannot be understood" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
