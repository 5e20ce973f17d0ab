using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Findings about values that don't fit a schema, RR2001 to RR2029, and about schemas themselves, RR2030 to RR2049.</summary>
internal static class SchemaDiagnostics
{
    internal static readonly DiagnosticRule UnknownPropertyRule = new("RR2001", Severity.Error, "A mapping has only the properties that its schema names");
    internal static readonly DiagnosticRule WrongTypeRule = new("RR2002", Severity.Error, "A value has the type that its schema asks for");
    internal static readonly DiagnosticRule MissingPropertyRule = new("RR2003", Severity.Error, "A mapping has every property that its schema requires");
    internal static readonly DiagnosticRule ValueNotAllowedRule = new("RR2004", Severity.Error, "A value is one of those that its schema lists");
    internal static readonly DiagnosticRule PatternMismatchRule = new("RR2005", Severity.Error, "A text has the form that its schema asks for");
    internal static readonly DiagnosticRule OutOfRangeRule = new("RR2006", Severity.Error, "A number lies within its limits");
    internal static readonly DiagnosticRule WrongLengthRule = new("RR2007", Severity.Error, "A text has a length within its limits");
    internal static readonly DiagnosticRule WrongCountRule = new("RR2008", Severity.Error, "A list or mapping has as many entries as its schema allows");
    internal static readonly DiagnosticRule DuplicateItemRule = new("RR2009", Severity.Error, "The items of a list differ from each other where its schema asks for it");
    internal static readonly DiagnosticRule NeedsOneOfRule = new("RR2010", Severity.Error, "A mapping has one of the properties that its schema offers as alternatives");
    internal static readonly DiagnosticRule SeveralAlternativesRule = new("RR2011", Severity.Error, "A value fits only one of the forms that exclude each other");
    internal static readonly DiagnosticRule NotAllowedRule = new("RR2012", Severity.Error, "A value stands only where its schema allows one");
    internal static readonly DiagnosticRule FormatMismatchRule = new("RR2013", Severity.Error, "A text has the standard format that its schema names");
    internal static readonly DiagnosticRule MissingCompanionRule = new("RR2014", Severity.Error, "A property comes with those that it needs beside it");
    internal static readonly DiagnosticRule WrongContentRule = new("RR2015", Severity.Error, "A list contains as many items of a kind as its schema asks for");
    internal static readonly DiagnosticRule UnresolvedReferenceRule = new("RR2030", Severity.Error, "A reference in a schema leads to a schema");
    internal static readonly DiagnosticRule MalformedKeywordRule = new("RR2031", Severity.Error, "A schema keyword has a value that it can be read with");
    internal static readonly DiagnosticRule EndlessRecursionRule = new("RR2032", Severity.Error, "A schema can be judged in reasonable time: it does not refer to itself without end");

    private const int LongestList = 9;
    private const int LongestQuote = 60;

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        UnknownPropertyRule, WrongTypeRule, MissingPropertyRule, ValueNotAllowedRule, PatternMismatchRule, OutOfRangeRule, WrongLengthRule,
        WrongCountRule, DuplicateItemRule, NeedsOneOfRule, SeveralAlternativesRule, NotAllowedRule, FormatMismatchRule, MissingCompanionRule,
        WrongContentRule, UnresolvedReferenceRule, MalformedKeywordRule, EndlessRecursionRule,
    ];

    internal static Diagnostic UnknownProperty(YamlScalar key, string? owner, string? nearest, IReadOnlyCollection<string> free) =>
        new(UnknownPropertyRule, key.Location, owner is null ? $"unknown property {Quoted(key.Text)}" : $"unknown property {Quoted(key.Text)} in {owner}")
        {
            Fix = nearest is null ? null : new TextFix(key.Location, nearest),
            Hint = nearest is null && free.Count is > 0 and <= LongestList ? "possible here: " + List(free.Select(Quoted), "and") : null,
        };

    internal static Diagnostic WrongType(Place place, JsonTypes expected, YamlNode found) =>
        found is YamlScalar { IsNull: true }
            ? new(WrongTypeRule, place.Location, $"{place.Subject} has no value, but needs {TypeWords.Of(expected)}")
            : new(WrongTypeRule, place.Location, $"{place.Subject} needs {TypeWords.Of(expected)}, not {TypeWords.Of(found)}")
            {
                Fix = TypeWords.Fix(expected, found),
            };

    internal static Diagnostic MissingProperty(Place place, string name) =>
        new(MissingPropertyRule, place.Location, $"{place.Subject} lacks the property {Quoted(name)}");

    internal static Diagnostic ValueNotAllowed(Place place, YamlNode found, ImmutableArray<YamlNode> allowed)
    {
        var names = allowed.Select(TypeWords.Value).ToList();
        var nearest = found is YamlScalar { IsString: true } text
            ? NearestName.Of(text.Text, allowed.OfType<YamlScalar>().Where(value => value.IsString).Select(value => value.Text))
            : null;
        var message = names.Count <= LongestList
            ? $"{place.Subject} can't be {TypeWords.Value(found)}, only {List(names, "or")}"
            : $"{place.Subject} can't be {TypeWords.Value(found)}, only one of {names.Count} values";
        return new(ValueNotAllowedRule, place.Location, message) { Fix = nearest is null ? null : new TextFix(place.Location, nearest) };
    }

    internal static Diagnostic PatternMismatch(Place place, string found, string pattern, SchemaWords words) =>
        words.Rule is null
            ? new(PatternMismatchRule, place.Location, $"{place.Subject} can't be {Quoted(found)}: it must match the pattern {pattern}") { Hint = words.Description }
            : new(PatternMismatchRule, place.Location, $"{place.Subject} {words.Rule}, not {Quoted(found)}");

    internal static Diagnostic OutOfRange(Place place, YamlScalar found, string limits) =>
        new(OutOfRangeRule, place.Location, $"{place.Subject} is {found.Text}, but has to be {limits}");

    internal static Diagnostic WrongLength(Place place, int length, int minimum, int maximum) =>
        new(WrongLengthRule, place.Location, length == 0 && minimum > 0
            ? $"{place.Subject} is empty"
            : $"{place.Subject} has {Count(length, "character")}, but {Limits(length, minimum, maximum)}");

    internal static Diagnostic WrongCount(Place place, int count, int minimum, int maximum, string unit, SchemaWords words)
    {
        var rule = words.Rule ?? (count == 0 && minimum > 0 ? "is empty" : $"has {Count(count, unit)}, but {Limits(count, minimum, maximum)}");
        return new(WrongCountRule, place.Location, $"{place.Subject} {rule}");
    }

    internal static Diagnostic DuplicateItem(Place list, YamlNode item, YamlNode first) =>
        new(DuplicateItemRule, item.Location.IsNone ? list.Location : item.Location, $"{TypeWords.Value(item)} stands in {list.Subject} twice")
        {
            Related = first.Location.IsNone ? [] : [new RelatedLocation(first.Location, "first here")],
        };

    internal static Diagnostic NeedsOneOf(Place place, ImmutableArray<string> names, SchemaWords words) =>
        new(NeedsOneOfRule, place.Location, $"{place.Subject} {words.Rule ?? "needs " + List(names.Select(Quoted), "or")}");

    internal static Diagnostic ExcludeEachOther(IReadOnlyList<YamlScalar> keys) =>
        new(SeveralAlternativesRule, keys[^1].Location, $"{List(keys.Select(key => Quoted(key.Text)), "and")} exclude each other")
        {
            Related = [.. keys.Take(keys.Count - 1).Select(key => new RelatedLocation(key.Location, $"{Quoted(key.Text)} is here"))],
        };

    internal static Diagnostic SeveralAlternatives(Place place, SchemaWords words) =>
        new(SeveralAlternativesRule, place.Location, $"{place.Subject} {words.Rule ?? "fits several forms that exclude each other"}");

    internal static Diagnostic NotAllowed(Place place) => new(NotAllowedRule, place.Location, $"{place.Subject} is not allowed here");

    internal static Diagnostic FitsForbiddenForm(Place place, YamlNode found, SchemaWords words)
    {
        var message = words.Rule is null ? $"{place.Subject} can't be {TypeWords.Value(found)}" : $"{place.Subject} {words.Rule}, not {TypeWords.Value(found)}";
        return new(NotAllowedRule, place.Location, message) { Hint = words.Rule is null ? words.Description : null };
    }

    internal static Diagnostic FormatMismatch(Place place, string found, string format) =>
        new(FormatMismatchRule, place.Location, $"{place.Subject} can't be {Quoted(found)}: it has to be in the format '{format}'");

    internal static Diagnostic MissingCompanion(YamlScalar key, string name) =>
        new(MissingCompanionRule, key.Location, $"{Quoted(key.Text)} needs {Quoted(name)} beside it");

    internal static Diagnostic WrongContent(Place place, int count, int minimum, int maximum, string? words) =>
        new(WrongContentRule, place.Location, count < minimum
            ? $"{place.Subject} has {count} of at least {Count(minimum, "item")} that it has to contain"
            : $"{place.Subject} has {count} of at most {Count(maximum, "item")} that it may contain")
        { Hint = words };

    internal static Diagnostic UnresolvedReference(YamlScalar reference) =>
        new(UnresolvedReferenceRule, reference.Location, $"the reference {Quoted(reference.Text)} leads nowhere");

    internal static Diagnostic MalformedKeyword(Location location, string keyword, string expected) =>
        new(MalformedKeywordRule, location, $"the schema keyword '{keyword}' needs {expected}");

    internal static Diagnostic UnreadDraft(YamlScalar name, IEnumerable<string> read) =>
        new(MalformedKeywordRule, name.Location, $"the dialect {Quoted(name.Text)} of JSON Schema is not read")
        {
            Hint = "read are " + List(read, "and"),
        };

    internal static Diagnostic NotASchema(Location location) =>
        new(MalformedKeywordRule, location, "a schema is a mapping, true or false");

    internal static Diagnostic EndlessRecursion(Place place) =>
        new(EndlessRecursionRule, place.Location, $"the schema of {place.Subject} refers to itself without end, or has too many alternatives to be judged");

    internal static string Quoted(string text) => text.Length <= LongestQuote ? $"'{text}'" : $"'{text.AsSpan(0, LongestQuote)}…'";

    internal static string List(IEnumerable<string> items, string conjunction)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} {conjunction} {all[^1]}";
    }

    private static string Limits(int count, int minimum, int maximum) => count < minimum ? $"at least {minimum} are needed" : $"at most {maximum} are allowed";

    private static string Count(int count, string unit) => (count, unit) switch
    {
        (1, _) => $"1 {unit}",
        (_, "property") => $"{count} properties",
        _ => $"{count} {unit}s",
    };
}
