using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.TreeRules;

/// <summary>Findings about what k0rdent makes of a tree.</summary>
internal static class K0rdentTreeDiagnostics
{
    public static readonly DiagnosticRule ManagedLabelRule = new("RR5018", Severity.Error, "Sources of k0rdent's templates carry its managed label, nothing else does");
    public static readonly DiagnosticRule ForeignScopeRule = new("RR5019", Severity.Error, "Kinds that only management serves stay on management");
    public static readonly DiagnosticRule PlannedKindRule = new("RR5020", Severity.Error, "What the estate describes comes from the estate");
    public static readonly DiagnosticRule ReservedFileRule = new("RR5022", Severity.Error, "A file's name leaves room for RegionRender's own");
    public static readonly DiagnosticRule StageRule = new("RR5032", Severity.Error, "What admission reads is applied in an earlier stage");

    public static ImmutableArray<DiagnosticRule> Rules { get; } = [ManagedLabelRule, ForeignScopeRule, PlannedKindRule, ReservedFileRule, StageRule];

    internal static Diagnostic ManagedLabel(Location location, string id) =>
        new(ManagedLabelRule, location, $"'{id}' carries k0rdent's label 'managed'")
        {
            Hint = "k0rdent deletes what carries it and is not its own; only HelmRepositories of its templates need it",
        };

    internal static Diagnostic NotManaged(Location location, string id, string template) =>
        new(ManagedLabelRule, location, $"k0rdent does not see '{id}', from which '{template}' takes its chart")
        {
            Hint = $"label it with {ManagedLabelIsK0rdents.Label}: \"true\"",
        };

    internal static Diagnostic ForeignScope(Location location, string id, string region) =>
        new(ForeignScopeRule, location, $"'{id}' cannot be applied to the region '{region}', which does not serve its kind")
        {
            Hint = "k0rdent's and Flux's kinds live on management; with delivery: agent a region serves Flux's too",
        };

    internal static Diagnostic PlannedKind(Location location, string id) =>
        new(PlannedKindRule, location, $"'{id}' is of a kind that the estate describes")
        {
            Hint = "write it in the estate: its webhook reads other objects, so it needs a stage of its own",
        };

    internal static Diagnostic ReservedFile(Location location, string name) =>
        new(ReservedFileRule, location, $"the file name '{name}' is RegionRender's own") { Hint = "give the file another name that ends in .yaml" };

    internal static Diagnostic SameStage(Location location, string id, string named, string kustomization) =>
        new(StageRule, location, $"'{id}' names '{named}', which the same Kustomization '{kustomization}' applies")
        {
            Hint = "put them into two Kustomizations: Flux tries all objects before it applies any, and k0rdent refuses one that names what is not there yet",
        };

    internal static Diagnostic NoStage(Location location, string id, string named, string kustomization, string other) =>
        new(StageRule, location, $"'{id}' names '{named}', and '{kustomization}' does not depend on '{other}', which applies it")
        {
            Hint = $"let '{kustomization}' depend on '{other}'",
        };
}
