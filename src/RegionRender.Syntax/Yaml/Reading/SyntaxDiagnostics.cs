using System.Collections.Immutable;

namespace RegionRender.Syntax;

/// <summary>The findings about text and YAML, RR1001 to RR1049.</summary>
internal static class SyntaxDiagnostics
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
        new(NotUtf8, location, $"the byte 0x{value:X2} is not UTF-8") { Hint = "save the file as UTF-8" };

    internal static Diagnostic IsOtherEncoding(Location location, string encoding) =>
        new(NotUtf8, location, $"the file is {encoding}, not UTF-8") { Hint = "save the file as UTF-8" };

    internal static Diagnostic HasForbiddenCharacter(Location location, char character) =>
        new(ForbiddenCharacter, location, $"the character U+{(int)character:X4} can't stand in a file")
        {
            Hint = character > '\x20' ? $"remove it, or write it as '\\u{(int)character:X4}' in a double-quoted string" : "remove it, or write it as an escape in a double-quoted string",
        };

    internal static Diagnostic IsTooLarge(Location location, long length, long limit) =>
        new(FileTooLarge, location, $"the file has {length} bytes, more than {limit}") { Hint = "split it into parts and include them" };

    internal static Diagnostic HoldsNothing(Location location) =>
        new(NothingInside, location, "the file holds nothing but space and comments") { Hint = "write a document into it, or remove it" };

    internal static Diagnostic HoldsSeveralDocuments(Location location) =>
        new(SeveralDocuments, location, "a second document begins here, where one is expected") { Hint = "put it into a file of its own" };

    internal static Diagnostic IsInvalid(Location location, string message, string? hint) =>
        new(InvalidYaml, location, message) { Hint = hint };

    internal static Diagnostic IsIndentedByTab(Location location) =>
        new(TabIndentation, location, "a tab can't indent YAML") { Hint = "use spaces" };

    internal static Diagnostic StandsTwice(YamlScalar key, YamlScalar first) =>
        new(DuplicateKey, key.Location, $"the key '{key.Text}' stands twice in this mapping")
        {
            Hint = "remove one of the two, or merge their values",
            Related = [new RelatedLocation(first.Location, "it stands here first")],
        };

    internal static Diagnostic KeyIsNested(Location location, bool isGoTemplate) =>
        new(KeyIsNotText, location, "a list or mapping can't be a key")
        {
            Hint = isGoTemplate ? "quote the value: without quotes '{{' opens two mappings" : "use a text as the key; quote it if it begins with '[' or '{'",
        };

    internal static Diagnostic KeyIsMissing(Location location) =>
        new(KeyIsNotText, location, "the key before ':' is missing or null") { Hint = "use a text as the key; quote it if it is meant to be the word" };

    internal static Diagnostic IsMergeKey(Location location) =>
        new(MergeKey, location, "the merge key '<<' is not part of YAML 1.2")
        {
            Hint = "share values through the estate's defaults and classes, or write them out; quote the key if it is meant as text",
        };

    internal static Diagnostic IsUnknownAnchor(Location location, string name, string? nearest) =>
        new(UnknownAnchor, location, $"no anchor '{name}' stands above this alias")
        {
            Hint = nearest is null ? $"mark the node with '&{name}' before its first alias, or quote the value if it is meant as text" : null,
            Fix = nearest is null ? null : new TextFix(location, "*" + nearest),
        };

    internal static Diagnostic ContainsItself(Location location, string name) =>
        new(CyclicAlias, location, $"the alias '{name}' stands inside of the node that it names") { Hint = "move the alias out of that node" };

    internal static Diagnostic ExpandsTooFar(Location location, long limit) =>
        new(TooManyAliases, location, $"the aliases of this document stand for more than {limit} nodes") { Hint = "use fewer or smaller aliases" };

    internal static Diagnostic IsTooDeep(Location location, int limit) =>
        new(TooDeep, location, $"the document is nested deeper than {limit} levels here") { Hint = "write it flatter" };

    internal static Diagnostic IsUnknownTag(Location location, string tag) =>
        new(UnknownTag, location, $"the tag '{tag}' is unknown")
        {
            Hint = "remove it, or use one of !!str, !!int, !!float, !!bool, !!null, !!map, !!seq; quote the value if it begins with '!'",
        };

    internal static Diagnostic IsNotOfItsTag(Location location, string value, string type) =>
        new(ValueIsNotOfItsTag, location, $"the value '{value}' is not {type}, as its tag says") { Hint = "correct the value, or remove the tag" };

    internal static Diagnostic CollectionIsNotOfItsTag(Location location, bool isMapping, string tag) =>
        new(ValueIsNotOfItsTag, location, $"a {(isMapping ? "mapping" : "list")} follows the tag '{tag}'") { Hint = "remove the tag" };

    private static DiagnosticRule Error(string id, string title) => new(id, Severity.Error, title);
}
