using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The findings about manifests that only Kubernetes' reader has; the others it shares with all YAML.</summary>
internal static class KubernetesYamlDiagnostics
{
    public static readonly DiagnosticRule UnreadableYamlRule = new("RR2108", Severity.Error, "A manifest can be read by Kubernetes' YAML 1.1 readers");
    public static readonly DiagnosticRule SameKeyRule = new("RR2113", Severity.Warning, "Keys that differ as written stay different for Kubernetes");

    public static ImmutableArray<DiagnosticRule> Rules { get; } = [UnreadableYamlRule, SameKeyRule];

    internal static Diagnostic IsUnreadable(Location location, string what) => new(UnreadableYamlRule, location, $"Kubernetes can't read {what}");

    internal static Diagnostic MergesNoMapping(Location location) =>
        IsUnreadable(location, "a merge key '<<' whose value is no mapping") with { Hint = "give it an alias of a mapping, or a list of such aliases; quote the key if it is meant as text" };

    internal static Diagnostic BecomesTheSame(Location location, string key, Location first, string other) =>
        new(SameKeyRule, location, $"the keys '{other}' and '{key}' are one key for Kubernetes, and which value it takes is left to chance")
        {
            Hint = "remove one of the two",
            Related = [new RelatedLocation(first, "it stands here first")],
        };

    internal static Diagnostic MergesAgain(Location location, YamlScalar key, Location first) =>
        new(SyntaxDiagnostics.DuplicateKey, location, $"the key '{key.Text}' that is merged here stands in this mapping already")
        {
            Hint = "Kubernetes lets nothing override what is merged: remove one of the two, or write the values out",
            Related = [new RelatedLocation(first, "it stands here first")],
        };

    internal static Diagnostic HasTooManyAliases(Location location) =>
        new(SyntaxDiagnostics.TooManyAliases, location, "more of this document comes from aliases than Kubernetes lets pass") { Hint = "use fewer or smaller aliases" };
}
