using System.Collections.Immutable;
using RegionRender.Core.Paths;
using RegionRender.Syntax;

namespace RegionRender.Core.Transitions;

/// <summary>Findings of the comparison with the previous rendering.</summary>
internal static class TransitionDiagnostics
{
    public static readonly DiagnosticRule ProtectedObjectRule = new("RR6101", Severity.Error, "A protected object is not removed or renamed");
    public static readonly DiagnosticRule KustomizationRule = new("RR6102", Severity.Error, "A layer with its Flux Kustomization is not removed or renamed");
    public static readonly DiagnosticRule SourceRule = new("RR6103", Severity.Error, "The source that Flux reads the rendering from is not removed or renamed");
    public static readonly DiagnosticRule RedirectedRule = new("RR6104", Severity.Error, "A Flux Kustomization goes on applying its folder to its cluster");
    public static readonly DiagnosticRule OtherEstateRule = new("RR6105", Severity.Error, "The previous rendering is of the same estate");
    public static readonly DiagnosticRule PermissionRule = new("RR6106", Severity.Warning, "A permission names one object that the build would remove");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
        [ProtectedObjectRule, KustomizationRule, SourceRule, RedirectedRule, OtherEstateRule, PermissionRule];

    public static Diagnostic ProtectedObject(Location location, string name, string cluster, string? successor) =>
        new(ProtectedObjectRule, location, $"'{name}' on '{cluster}' would be removed{Renamed(successor)}");

    public static Diagnostic Kustomization(Location location, string name, string cluster, string? successor) =>
        new(KustomizationRule, location, $"the Flux Kustomization '{name}' on '{cluster}' would be removed, and its layer with it{Renamed(successor)}");

    public static Diagnostic Source(Location location, string name, string cluster, string? successor) =>
        new(SourceRule, location, $"the source '{name}' on '{cluster}', which Flux reads the rendering from, would be removed{Renamed(successor)}");

    public static Diagnostic AppliesOtherFolder(Location location, string name, string? before, string? after) =>
        new(RedirectedRule, location, $"the Flux Kustomization '{name}' would apply '{after}' instead of '{before}'");

    public static Diagnostic AppliesToOtherCluster(Location location, string name, string? before, string? after) =>
        new(RedirectedRule, location, $"the Flux Kustomization '{name}' would apply to {Target(after)} instead of {Target(before)}");

    /// <summary>Alone: that all of its objects would go only follows.</summary>
    public static Diagnostic RefusedEstate(string displayPrefix, string before, string after) =>
        new(OtherEstateRule, new Location(new SourceText(displayPrefix + LedgerPaths.Meta, ""), default), $"the folder holds the rendering of the estate '{before}', not of '{after}'")
        {
            Hint = $"give another folder with --out, or, if the estate was renamed, allow it with --allow-removal Estate/{before}",
        };

    public static Diagnostic NeedlessPermission(string name, string? nearest) =>
        new(PermissionRule, Location.None, $"'{name}' is allowed to be removed, but nothing of that name would be")
        {
            Hint = nearest is null ? "name objects as 'Kind/name' or 'Kind/namespace/name', spelled as in the finding that refuses them" : $"did you mean '{nearest}'?",
        };

    public static Diagnostic AmbiguousPermission(string name, IEnumerable<string> fits) =>
        new(PermissionRule, Location.None, $"'{name}' is allowed to be removed, but the name fits several objects")
        {
            Hint = $"name the one that is meant: {string.Join(", ", fits.Take(9).Select(fit => $"'{fit}'"))}",
        };

    private static string Renamed(string? successor) => successor is null ? "" : $"; it looks renamed to '{successor}'";

    private static string Target(string? secret) => secret is null ? "its own cluster" : $"the cluster of the kubeconfig Secret '{secret}'";
}
