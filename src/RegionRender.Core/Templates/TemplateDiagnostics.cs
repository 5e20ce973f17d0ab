using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

/// <summary>Findings about templates and their catalog.</summary>
internal static class TemplateDiagnostics
{
    public static readonly DiagnosticRule InvalidCatalogRule = new("RR4001", Severity.Error, "A template catalog cannot be read");
    public static readonly DiagnosticRule MissingFileRule = new("RR4002", Severity.Error, "A template's file is missing");
    public static readonly DiagnosticRule UnknownSubjectRule = new("RR4003", Severity.Error, "A template's subject is unknown");
    public static readonly DiagnosticRule InvalidControlKeyRule = new("RR4004", Severity.Error, "A control key cannot be understood");
    public static readonly DiagnosticRule InvalidBodyRule = new("RR4005", Severity.Error, "What stands under a control key does not fit its place");
    public static readonly DiagnosticRule StrayElseRule = new("RR4006", Severity.Error, "An 'elseif' or 'else' follows no 'if'");
    public static readonly DiagnosticRule DuplicateKeyRule = new("RR4007", Severity.Error, "A template gives the same key twice");
    public static readonly DiagnosticRule NotAMapRule = new("RR4008", Severity.Error, "An 'insert' or 'each' has nothing to go through");
    public static readonly DiagnosticRule NotAConditionRule = new("RR4009", Severity.Error, "A condition is neither true nor false");
    public static readonly DiagnosticRule WrongSubjectRule = new("RR4010", Severity.Error, "A template overrides one of another subject");
    public static readonly DiagnosticRule MisplacedTemplateRule = new("RR4011", Severity.Error, "An added template does not say where its objects go");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        InvalidCatalogRule, MissingFileRule, UnknownSubjectRule, InvalidControlKeyRule, InvalidBodyRule, StrayElseRule,
        DuplicateKeyRule, NotAMapRule, NotAConditionRule, WrongSubjectRule, MisplacedTemplateRule,
    ];

    internal static Diagnostic InvalidCatalog(Location location, string message) =>
        new(InvalidCatalogRule, location, message) { Hint = "the list 'templates' has a map with 'name', 'file' and 'subject' for each template" };

    internal static Diagnostic UnknownScope(Location location, string scope) =>
        new(InvalidCatalogRule, location, $"'{scope}' is no scope")
        {
            Hint = "write 'management' or 'regional'",
            Fix = Fix(location, NearestName.Of(scope, ["management", "regional"])),
        };

    internal static Diagnostic MissingFile(Location location, string file, IEnumerable<string> known) =>
        new(MissingFileRule, location, $"there is no template file '{file}'")
        {
            Hint = "paths are relative to the folder of the catalog",
            Fix = Fix(location, NearestName.Of(file, known)),
        };

    internal static Diagnostic UnknownSubject(Location location, string subject, IEnumerable<string> known)
    {
        var nearest = NearestName.Of(subject, known);
        return new(UnknownSubjectRule, location, $"there is no subject '{subject}'")
        {
            Hint = nearest is null ? $"a template is rendered for one of {string.Join(", ", known.Order(StringComparer.Ordinal))}" : null,
            Fix = Fix(location, nearest),
        };
    }

    internal static Diagnostic InvalidControlKey(Location location, string key) =>
        new(InvalidControlKeyRule, location, $"'{key}' is no control key")
        {
            Hint = "write ${{ if CONDITION }}, ${{ elseif CONDITION }}, ${{ else }}, ${{ each NAME in LIST }} or ${{ insert }}; keys are never computed",
        };

    internal static Diagnostic InvalidBody(Location location, string expected) =>
        new(InvalidBodyRule, location, $"{expected} is expected under this control key");

    internal static Diagnostic StrayElse(Location location, string key) => new(StrayElseRule, location, $"'{key}' follows no '${{{{ if … }}}}'");

    internal static Diagnostic DuplicateKey(Location location, string key, Location first, Location cause) =>
        new(DuplicateKeyRule, location, $"the key '{key}' is given twice")
        {
            Related = [.. first == location || first.IsNone ? [] : new[] { new RelatedLocation(first, "first here") }, new RelatedLocation(cause, "rendered for this")],
        };

    internal static Diagnostic NotAMap(Location location, string expected, string found, Location cause) =>
        new(NotAMapRule, location, $"{expected} is expected here, found {found}") { Related = [new RelatedLocation(cause, "rendered for this")] };

    internal static Diagnostic NotACondition(Location location, string found, Location cause) =>
        new(NotAConditionRule, location, $"a condition must be true or false, found {found}") { Related = [new RelatedLocation(cause, "rendered for this")] };

    internal static Diagnostic WrongSubject(Location location, string name, string expected, string found) =>
        new(WrongSubjectRule, location, $"the template '{name}' is given the subject '{expected}', not '{found}'") { Fix = Fix(location, expected) };

    internal static Diagnostic Misplaced(Location location, string name, IEnumerable<string> builtIn) =>
        new(MisplacedTemplateRule, location, $"the template '{name}' has no 'scope'")
        {
            Hint = "a template that is added says 'scope: management' or 'scope: regional'; its objects go into the layer 'addons'",
            Fix = Fix(location, NearestName.Of(name, builtIn)),
        };

    private static TextFix? Fix(Location location, string? replacement) => replacement is null ? null : new TextFix(location, replacement);
}
