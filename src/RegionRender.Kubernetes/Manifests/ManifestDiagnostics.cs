using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Findings about rendered objects.</summary>
internal static class ManifestDiagnostics
{
    public static readonly DiagnosticRule NotAnObjectRule = new("RR5001", Severity.Error, "A rendered document is no Kubernetes object");
    public static readonly DiagnosticRule AmbiguousYamlRule = new("RR5050", Severity.Error, "YAML 1.1 and 1.2 read the same");

    public static ImmutableArray<DiagnosticRule> Rules { get; } = [NotAnObjectRule, AmbiguousYamlRule];

    internal static Diagnostic NotAnObject(Location location, string missing) =>
        new(NotAnObjectRule, location, $"an object needs the text '{missing}'");

    internal static Diagnostic ReadsDifferently(YamlScalar written, YamlScalar read) =>
        new(AmbiguousYamlRule, written.Location, $"'{written.Text}' is {Describe(written)}, and {Describe(read)} to Kubernetes")
        {
            Hint = $"quote it, or write what Kubernetes reads: {read.Text}",
        };

    internal static Diagnostic Merges(YamlScalar key) =>
        new(AmbiguousYamlRule, key.Location, $"'{key.Text}' is a key, and merges a mapping to Kubernetes") { Hint = "write out what is merged" };

    private static string Describe(YamlScalar scalar) => scalar.Kind switch
    {
        YamlScalarKind.Null => "null",
        YamlScalarKind.Boolean => $"the boolean {scalar.Text}",
        YamlScalarKind.Integer when scalar.TryGetInt64(out var number) => $"the number {number}",
        YamlScalarKind.Integer or YamlScalarKind.Float => $"the number {scalar.Text}",
        _ => "a text",
    };
}
