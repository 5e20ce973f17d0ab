using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>Findings about a rendered tree; the numbers in comments are the rules of flux.md section 11.</summary>
public static class OutputRuleDiagnostics
{
    public static readonly DiagnosticRule RemovedApiRule = new("RR5010", Severity.Error, "Objects use API versions that are served");
    public static readonly DiagnosticRule OwnedFieldRule = new("RR5011", Severity.Error, "Objects leave out what the cluster writes");
    public static readonly DiagnosticRule NamespaceRule = new("RR5012", Severity.Error, "Objects have a namespace exactly where their kind has one");
    public static readonly DiagnosticRule ForceRule = new("RR5013", Severity.Error, "No object may be deleted to be changed");
    public static readonly DiagnosticRule UnprotectedRule = new("RR5014", Severity.Error, "What must not be pruned says so");
    public static readonly DiagnosticRule InsecureRule = new("RR5015", Severity.Error, "Sources are reached over encrypted connections and hold no login");
    public static readonly DiagnosticRule PlainSecretRule = new("RR5016", Severity.Error, "No secret is written in clear");
    public static readonly DiagnosticRule SubstitutionRule = new("RR5017", Severity.Error, "Text that looks like a variable is kept from substitution");
    public static readonly DiagnosticRule ManagedLabelRule = new("RR5018", Severity.Error, "Only sources of k0rdent's templates carry its managed label");
    public static readonly DiagnosticRule ForeignScopeRule = new("RR5019", Severity.Error, "Kinds that only management serves stay on management");
    public static readonly DiagnosticRule PlannedKindRule = new("RR5020", Severity.Error, "What the estate describes comes from the estate");
    public static readonly DiagnosticRule CrowdedRule = new("RR5021", Severity.Warning, "A Kustomization holds no more than it can carry");
    public static readonly DiagnosticRule ReservedFileRule = new("RR5022", Severity.Error, "A file's name leaves room for RegionRender's own");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        RemovedApiRule, OwnedFieldRule, NamespaceRule, ForceRule, UnprotectedRule, InsecureRule, PlainSecretRule,
        SubstitutionRule, ManagedLabelRule, ForeignScopeRule, PlannedKindRule, CrowdedRule, ReservedFileRule,
    ];

    internal static Diagnostic RemovedApi(Location location, string apiVersion, string kind, string served) =>
        new(RemovedApiRule, location, $"'{apiVersion}' no longer serves {kind}") { Hint = $"write '{served}'", Fix = new TextFix(location, served) };

    internal static Diagnostic OwnedField(Location location, string field) =>
        new(OwnedFieldRule, location, $"'{field}' is written by the cluster, not by a manifest") { Hint = "leave it out" };

    internal static Diagnostic NeedsNamespace(Location location, string id) =>
        new(NamespaceRule, location, $"'{id}' has no namespace") { Hint = "write metadata.namespace: Flux would put it wherever its own objects are" };

    internal static Diagnostic NeedsNoNamespace(Location location, string id) =>
        new(NamespaceRule, location, $"'{id}' is cluster-scoped and cannot have a namespace") { Hint = "leave metadata.namespace out" };

    internal static Diagnostic InDefault(Location location, string id) =>
        new(NamespaceRule, location, $"'{id}' is in the namespace 'default'") { Hint = "give it a namespace of its own" };

    internal static Diagnostic Force(Location location, string id) =>
        new(ForceRule, location, $"'{id}' lets Flux delete and recreate it when a change is refused") { Hint = "leave the annotation kustomize.toolkit.fluxcd.io/force out" };

    internal static Diagnostic Unprotected(Location location, string id) =>
        new(UnprotectedRule, location, $"'{id}' would be destroyed with its file")
        {
            Hint = "annotate it with kustomize.toolkit.fluxcd.io/prune: disabled",
        };

    internal static Diagnostic Insecure(Location location, string what) => new(InsecureRule, location, what);

    internal static Diagnostic PlainSecret(Location location, string id) =>
        new(PlainSecretRule, location, $"'{id}' holds its values in clear")
        {
            Hint = "everybody who reads the repository reads them: reference a secret store, or encrypt the values",
        };

    internal static Diagnostic Substitution(Location location, string id) =>
        new(SubstitutionRule, location, $"'{id}' holds '${{', which Flux would take for a variable")
        {
            Hint = "annotate it with kustomize.toolkit.fluxcd.io/substitute: disabled",
        };

    internal static Diagnostic ManagedLabel(Location location, string id) =>
        new(ManagedLabelRule, location, $"'{id}' carries k0rdent's label 'managed'")
        {
            Hint = "k0rdent deletes what carries it and is not its own; only HelmRepositories of its templates need it",
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

    internal static Diagnostic Crowded(Location location, string kustomization, int count, int limit) =>
        new(CrowdedRule, location, $"the Kustomization '{kustomization}' holds {count} objects, more than {limit}")
        {
            Hint = "flux.workloadsPer: cluster gives every cluster a Kustomization of its own",
        };

    internal static Diagnostic ReservedFile(Location location, string name) =>
        new(ReservedFileRule, location, $"the file name '{name}' is RegionRender's own") { Hint = "give the file another name that ends in .yaml" };
}
