using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>The findings of expansion, RR1080 to RR1099: matrices, defaults, and where expressions stand.</summary>
internal static class ExpansionDiagnostics
{
    public static readonly DiagnosticRule MatrixTooLarge = Error("RR1080", "A matrix has not more combinations than the limit");
    public static readonly DiagnosticRule EmptyMatrix = Error("RR1081", "A matrix leaves a combination");
    public static readonly DiagnosticRule MalformedMatrix = Error("RR1082", "A matrix consists of lists");
    public static readonly DiagnosticRule UnknownAxis = Error("RR1083", "An exclude names lists of its matrix");
    public static readonly DiagnosticRule TooManyClusters = Error("RR1084", "An estate has not more clusters than the limit");
    public static readonly DiagnosticRule ExpressionInKey = Error("RR1085", "Keys hold no expressions");
    public static readonly DiagnosticRule MisplacedExpression = Error("RR1086", "Expressions stand where values may depend on others");
    public static readonly DiagnosticRule NotYetKnown = Error("RR1087", "An expression uses what is known when it is evaluated");
    public static readonly DiagnosticRule UnknownClass = Error("RR1088", "A class that a cluster names is in the estate");
    public static readonly DiagnosticRule UnknownRegion = Error("RR1089", "A region that a cluster names is in the estate");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        MatrixTooLarge, EmptyMatrix, MalformedMatrix, UnknownAxis, TooManyClusters,
        ExpressionInKey, MisplacedExpression, NotYetKnown, UnknownClass, UnknownRegion,
    ];

    internal static Diagnostic HasTooManyCombinations(Location location, int limit) =>
        new(MatrixTooLarge, location, $"the matrix has more than {limit} combinations") { Hint = "use shorter lists, or split the entry" };

    internal static Diagnostic LeavesNothing(Location location) =>
        new(EmptyMatrix, location, "the matrix leaves no combination, so that the entry stands for no cluster")
        {
            Hint = "remove the entry, or exclude less",
        };

    internal static Diagnostic IsNoList(YamlEntry axis) =>
        new(MalformedMatrix, axis.Value.Location, $"'{axis.Key.Text}' is not a list") { Hint = "write a list of values, or an expression that gives one" };

    internal static Diagnostic AreNoRules(string key, Location location, int limit) =>
        new(MalformedMatrix, location, $"'{key}' is not a list of at most {limit} mappings") { Hint = "write one mapping of values for each entry" };

    internal static Diagnostic IsNoAxis(YamlScalar key, string? nearest) =>
        new(UnknownAxis, key.Location, $"'{key.Text}' is no list of this matrix")
        {
            Hint = nearest is null ? "an entry of exclude holds values of the matrix's lists" : null,
            Fix = nearest is null ? null : new TextFix(key.Location, nearest),
        };

    internal static Diagnostic HasTooManyClusters(Location location, int limit) =>
        new(TooManyClusters, location, $"the estate has more than {limit} clusters") { Hint = "split it into several estates" };

    internal static Diagnostic StandsInKey(YamlScalar key) =>
        new(ExpressionInKey, key.Location, "a key can't hold an expression") { Hint = "write the key out; only values are evaluated" };

    internal static Diagnostic CanNotStandIn(string property, Location location) =>
        new(MisplacedExpression, location, $"'{property}' can't hold expressions") { Hint = "write the value out; expressions are evaluated later" };

    internal static Diagnostic IsNotYetKnown(Location location, string message, string step) =>
        new(NotYetKnown, location, message)
        {
            Hint = $"it is not known yet when {step} is evaluated; the order is matrix, name, then namespace, region and class, then labels, then the rest",
        };

    internal static Diagnostic IsNoClass(Located<string> name, string? nearest) =>
        new(UnknownClass, name.Location, $"the class '{name.Value}' is not in clusterClasses")
        {
            Hint = nearest is null ? "add it, or remove 'class'" : null,
            Fix = nearest is null ? null : new TextFix(name.Location, nearest),
        };

    internal static Diagnostic IsNoRegion(Located<string> name, string? nearest) =>
        new(UnknownRegion, name.Location, $"the region '{name.Value}' is not in regions")
        {
            Hint = nearest is null ? "add it; without 'region', management builds the cluster" : null,
            Fix = nearest is null ? null : new TextFix(name.Location, nearest),
        };

    private static DiagnosticRule Error(string id, string title) => new(id, Severity.Error, title);
}
