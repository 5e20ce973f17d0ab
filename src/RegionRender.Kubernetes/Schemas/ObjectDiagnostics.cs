using System.Collections.Immutable;
using System.Globalization;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Findings that only Kubernetes objects have, RR2101 to RR2129; the others they share with schemas, RR2001 to RR2029.</summary>
internal static class ObjectDiagnostics
{
    public static readonly DiagnosticRule NameRule = new("RR2101", Severity.Error, "An object has a name that Kubernetes takes");
    public static readonly DiagnosticRule LabelRule = new("RR2102", Severity.Error, "Labels and annotations have keys and values that Kubernetes takes");
    public static readonly DiagnosticRule MetadataRule = new("RR2103", Severity.Error, "Metadata holds only what a writer of manifests may set");
    public static readonly DiagnosticRule DuplicateItemRule = new("RR2104", Severity.Error, "The items of a list differ in the fields that tell them apart");
    public static readonly DiagnosticRule BrokenRuleRule = new("RR2105", Severity.Error, "An object keeps the rules of its CustomResourceDefinition");
    public static readonly DiagnosticRule UncompiledRuleRule = new("RR2106", Severity.Error, "The expressions of CustomResourceDefinitions and admission policies can be compiled");
    public static readonly DiagnosticRule NoSchemaRule = new("RR2107", Severity.Error, "A CustomResourceDefinition describes the versions that it serves");
    public static readonly DiagnosticRule ContentRule = new("RR2109", Severity.Error, "The content of a ConfigMap or Secret is what its kind and type take");
    public static readonly DiagnosticRule CannotChangeRule = new("RR2110", Severity.Error, "What can't be changed stays as it was");

    public static readonly DiagnosticRule TemplateRule = new("RR2111", Severity.Error, "CustomResourceDefinitions are read as a cluster takes them, not as a chart's templates");
    public static readonly DiagnosticRule TwoDefinitionsRule = new("RR2112", Severity.Error, "A version of a kind has one schema");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        NameRule, LabelRule, MetadataRule, DuplicateItemRule, BrokenRuleRule, UncompiledRuleRule, NoSchemaRule, ContentRule, CannotChangeRule,
        TemplateRule, TwoDefinitionsRule,
    ];

    internal static Diagnostic WrongName(Place place, string name, string rule) =>
        new(NameRule, place.Location, name.Length == 0 ? $"{place.Subject} is empty" : $"{place.Subject} can't be {Quoted(name)}") { Hint = "it " + rule };

    internal static Diagnostic WrongLabelKey(Place place, string key, string rule) =>
        new(LabelRule, place.Location, $"{Quoted(key)} can't be a key of {place.Subject}") { Hint = "it " + rule };

    internal static Diagnostic WrongLabelValue(Place place, string key, string value) =>
        new(LabelRule, place.Location, $"the label {Quoted(key)} can't be {Quoted(value)}") { Hint = "it " + NameSyntax.LabelValueRule };

    internal static Diagnostic AnnotationsTooLarge(Place place, long bytes, int limit) =>
        new(LabelRule, place.Location, $"{place.Subject} has {bytes} bytes in all, but at most {limit} are allowed");

    internal static Diagnostic NotForWriters(Place place, string reason) => new(MetadataRule, place.Location, $"{place.Subject} {reason}");

    internal static Diagnostic DuplicateItem(Place place, ImmutableArray<string> keys, YamlNode identity, Location first)
    {
        var what = identity is YamlMapping mapping
            ? SchemaDiagnostics.List(keys.Where(mapping.Has).Select(key => $"{key} {TypeWords.Value(mapping[key] ?? mapping)}"), "and")
            : TypeWords.Value(identity);
        return new(DuplicateItemRule, place.Location, $"{place.Subject} repeats {what}")
        {
            Related = first.IsNone ? [] : [new RelatedLocation(first, "first here")],
        };
    }

    internal static Diagnostic MessageDoesNotCompile(YamlScalar expression, string issue) =>
        new(UncompiledRuleRule, expression.Location, $"the message expression {Quoted(expression.Text)} of a rule can't be compiled: {issue}");

    /// <summary>What a rule says when those of its object cost too much.</summary>
    internal static readonly string BudgetSpent = string.Create(CultureInfo.InvariantCulture, $"the rules of the object cost more than {RuleBudget.OfObject:N0} in all, so no further ones are asked");

    internal static Diagnostic BrokenRule(Place place, RuleAnswer answer)
    {
        var what = answer.Reason switch
        {
            FindingReason.Required => "is required by a rule of its kind",
            FindingReason.Forbidden => "is forbidden by a rule of its kind",
            FindingReason.Duplicate => "is a duplicate by a rule of its kind",
            _ => "breaks a rule of its kind",
        };
        return new(BrokenRuleRule, place.Location, $"{place.Subject} {what}: {answer.Message?.TrimEnd('.')}");
    }

    internal static Diagnostic BrokenRule(Place place, string message) => new(BrokenRuleRule, place.Location, $"{place.Subject} breaks a rule of its kind: {message.TrimEnd('.')}");

    internal static Diagnostic RuleDoesNotCompile(YamlScalar rule, string issue) =>
        new(UncompiledRuleRule, rule.Location, $"the rule {Quoted(rule.Text)} can't be compiled: {issue}");

    internal static Diagnostic NoField(YamlScalar fieldPath) =>
        new(UncompiledRuleRule, fieldPath.Location, $"the field path {Quoted(fieldPath.Text)} of a rule leads to no field");

    internal static Diagnostic NotACrd(Location location) =>
        new(NoSchemaRule, location, "this is no CustomResourceDefinition of apiextensions.k8s.io/v1 with a schema for each served version");

    internal static Diagnostic TemplateIsNoCrd(Location location) =>
        new(TemplateRule, location, "this is a template of a chart, not a definition") { Hint = "render the chart first, with 'helm template --include-crds'" };

    /// <summary>Nothing in the files that were named is a definition.</summary>
    public static Diagnostic NoCrd(Location location) => new(NoSchemaRule, location, "there is no CustomResourceDefinition here");

    /// <summary>Two definitions of one version differ.</summary>
    public static Diagnostic TwoDefinitions(Location location, string kind) =>
        new(TwoDefinitionsRule, location, $"{Quoted(kind)} is defined twice, and differently") { Hint = "name the files of one release only" };

    internal static Diagnostic KeyInBoth(Place place, string other) => new(ContentRule, place.Location, $"the key {place.Subject} stands in '{other}' too");

    internal static Diagnostic ContentTooLarge(Place place, long bytes, int limit) =>
        new(ContentRule, place.Location, $"the content has {bytes} bytes in all, but at most {limit} are allowed");

    internal static Diagnostic NotJson(Place place) => new(ContentRule, place.Location, $"{place.Subject} must be a JSON object");

    internal static Diagnostic CannotChange(Place place, string reason) => new(CannotChangeRule, place.Location, $"{place.Subject} can't change: {reason}");

    internal static Diagnostic ExpressionDoesNotCompile(Place place, string issue) =>
        new(UncompiledRuleRule, place.Location, $"{place.Subject} can't be compiled: {issue}");

    private static string Quoted(string text) => SchemaDiagnostics.Quoted(text);
}
