using System.Collections.Immutable;

namespace RegionRender.Syntax;

/// <summary>The findings about text and YAML, RR1001 to RR1049.</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticRule NotUtf8 = Error("RR1001", "Files are UTF-8");
    public static readonly DiagnosticRule ForbiddenCharacter = Error("RR1002", "Files hold no control characters");
    public static readonly DiagnosticRule FileTooLarge = Error("RR1003", "Files are not larger than the reader's limit");
    public static readonly DiagnosticRule NothingInside = Error("RR1004", "A file holds a document");
    public static readonly DiagnosticRule SeveralDocuments = Error("RR1005", "A file holds one document");
    public static readonly DiagnosticRule InvalidYaml = Error("RR1006", "Files are valid YAML 1.2");
    public static readonly DiagnosticRule TabIndentation = Error("RR1007", "Lines are indented with spaces");
    public static readonly DiagnosticRule DuplicateKey = Error("RR1008", "A key stands once in a mapping");
    public static readonly DiagnosticRule KeyIsNotText = Error("RR1009", "A key is a single text");
    public static readonly DiagnosticRule MergeKey = Error("RR1010", "Merge keys are not used");
    public static readonly DiagnosticRule UnknownAnchor = Error("RR1011", "An alias names an anchor above it");
    public static readonly DiagnosticRule CyclicAlias = Error("RR1012", "A node does not contain itself");
    public static readonly DiagnosticRule TooManyAliases = Error("RR1013", "Aliases expand to a reasonable size");
    public static readonly DiagnosticRule TooDeep = Error("RR1014", "Nesting is not deeper than the reader's limit");
    public static readonly DiagnosticRule UnknownTag = Error("RR1015", "Tags are those of the YAML core schema");
    public static readonly DiagnosticRule ValueIsNotOfItsTag = Error("RR1016", "A value is what its tag says");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        NotUtf8, ForbiddenCharacter, FileTooLarge, NothingInside, SeveralDocuments, InvalidYaml, TabIndentation, DuplicateKey,
        KeyIsNotText, MergeKey, UnknownAnchor, CyclicAlias, TooManyAliases, TooDeep, UnknownTag, ValueIsNotOfItsTag,
    ];

    internal static Diagnostic IsNotUtf8(Location location, byte value) =>
        new(NotUtf8, location, $"The byte 0x{value:X2} is not UTF-8") { Hint = "Save the file as UTF-8" };

    internal static Diagnostic IsOtherEncoding(Location location, string encoding) =>
        new(NotUtf8, location, $"The file is {encoding}, not UTF-8") { Hint = "Save the file as UTF-8" };

    internal static Diagnostic HasForbiddenCharacter(Location location, char character) =>
        new(ForbiddenCharacter, location, $"The character U+{(int)character:X4} can't stand in a file")
        {
            Hint = character > '\x20' ? $"Remove it, or write it as '\\u{(int)character:X4}' in a double-quoted string" : "Remove it, or write it as an escape in a double-quoted string",
        };

    internal static Diagnostic IsTooLarge(Location location, long length, long limit) =>
        new(FileTooLarge, location, $"The file has {length} bytes, more than {limit}") { Hint = "Split it into parts and include them" };

    internal static Diagnostic HoldsNothing(Location location) =>
        new(NothingInside, location, "The file holds nothing but space and comments") { Hint = "Write a document into it, or remove it" };

    internal static Diagnostic HoldsSeveralDocuments(Location location) =>
        new(SeveralDocuments, location, "A second document begins here, where one is expected") { Hint = "Put it into a file of its own" };

    internal static Diagnostic IsInvalid(Location location, string message, string? hint) =>
        new(InvalidYaml, location, message) { Hint = hint };

    internal static Diagnostic IsIndentedByTab(Location location) =>
        new(TabIndentation, location, "A tab can't indent YAML") { Hint = "Use spaces" };

    internal static Diagnostic StandsTwice(YamlScalar key, YamlScalar first) =>
        new(DuplicateKey, key.Location, $"The key '{key.Text}' stands twice in this mapping")
        {
            Hint = "Remove one of the two, or merge their values",
            Related = [new RelatedLocation(first.Location, "It stands here first")],
        };

    internal static Diagnostic KeyIsNested(Location location, bool isGoTemplate) =>
        new(KeyIsNotText, location, "A list or mapping can't be a key")
        {
            Hint = isGoTemplate ? "Quote the value: without quotes '{{' opens two mappings" : "Use a text as the key; quote it if it begins with '[' or '{'",
        };

    internal static Diagnostic KeyIsMissing(Location location) =>
        new(KeyIsNotText, location, "The key before ':' is missing or null") { Hint = "Use a text as the key; quote it if it is meant to be the word" };

    internal static Diagnostic IsMergeKey(Location location) =>
        new(MergeKey, location, "The merge key '<<' is not part of YAML 1.2")
        {
            Hint = "Share values through the estate's defaults and classes, or write them out; quote the key if it is meant as text",
        };

    internal static Diagnostic IsUnknownAnchor(Location location, string name, string? nearest) =>
        new(UnknownAnchor, location, $"No anchor '{name}' stands above this alias")
        {
            Hint = nearest is null ? $"Mark the node with '&{name}' before its first alias, or quote the value if it is meant as text" : $"Did you mean '{nearest}'?",
            Fix = nearest is null ? null : new TextFix(location, "*" + nearest),
        };

    internal static Diagnostic ContainsItself(Location location, string name) =>
        new(CyclicAlias, location, $"The alias '{name}' stands inside of the node that it names") { Hint = "Move the alias out of that node" };

    internal static Diagnostic ExpandsTooFar(Location location, long limit) =>
        new(TooManyAliases, location, $"The aliases of this document stand for more than {limit} nodes") { Hint = "Use fewer or smaller aliases" };

    internal static Diagnostic IsTooDeep(Location location, int limit) =>
        new(TooDeep, location, $"The document is nested deeper than {limit} levels here") { Hint = "Write it flatter" };

    internal static Diagnostic IsUnknownTag(Location location, string tag) =>
        new(UnknownTag, location, $"The tag '{tag}' is unknown")
        {
            Hint = "Remove it, or use one of !!str, !!int, !!float, !!bool, !!null, !!map, !!seq; quote the value if it begins with '!'",
        };

    internal static Diagnostic IsNotOfItsTag(Location location, string value, string type) =>
        new(ValueIsNotOfItsTag, location, $"The value '{value}' is not {type}, as its tag says") { Hint = "Correct the value, or remove the tag" };

    internal static Diagnostic CollectionIsNotOfItsTag(Location location, bool isMapping, string tag) =>
        new(ValueIsNotOfItsTag, location, $"A {(isMapping ? "mapping" : "list")} follows the tag '{tag}'") { Hint = "Remove the tag" };

    private static DiagnosticRule Error(string id, string title) => new(id, Severity.Error, title);
}
