using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>Findings about what Flux makes of a tree.</summary>
internal static class TreeRuleDiagnostics
{
    public static readonly DiagnosticRule DuplicateObjectRule = new("RR5002", Severity.Error, "Two objects of one cluster have the same identity");
    public static readonly DiagnosticRule RemovedApiRule = new("RR5010", Severity.Error, "Objects use API versions that are served");
    public static readonly DiagnosticRule OwnedFieldRule = new("RR5011", Severity.Error, "Objects leave out what the cluster writes");
    public static readonly DiagnosticRule NamespaceRule = new("RR5012", Severity.Error, "Objects have a namespace exactly where their kind has one");
    public static readonly DiagnosticRule ForceRule = new("RR5013", Severity.Error, "No object may be deleted to be changed");
    public static readonly DiagnosticRule UnprotectedRule = new("RR5014", Severity.Error, "What must not be pruned says so");
    public static readonly DiagnosticRule InsecureRule = new("RR5015", Severity.Error, "Sources are reached over encrypted connections and hold no login");
    public static readonly DiagnosticRule PlainSecretRule = new("RR5016", Severity.Error, "No secret is written in clear");
    public static readonly DiagnosticRule SubstitutionRule = new("RR5017", Severity.Error, "Text that looks like a variable is kept from substitution");
    public static readonly DiagnosticRule CrowdedRule = new("RR5021", Severity.Warning, "A Kustomization holds no more than it can carry");

    public static readonly DiagnosticRule NameRule = new("RR5023", Severity.Error, "Names fit what is made of them");
    public static readonly DiagnosticRule ImplicitRule = new("RR5024", Severity.Error, "A Kustomization leaves nothing to Flux's defaults");
    public static readonly DiagnosticRule PruneRule = new("RR5025", Severity.Error, "A Kustomization prunes");
    public static readonly DiagnosticRule ChangedPayloadRule = new("RR5026", Severity.Error, "A Kustomization applies what is in Git, unchanged");
    public static readonly DiagnosticRule NestedFolderRule = new("RR5027", Severity.Error, "No folder is applied by two Kustomizations");
    public static readonly DiagnosticRule EmptyRule = new("RR5028", Severity.Error, "A Kustomization applies something");
    public static readonly DiagnosticRule DependencyRule = new("RR5029", Severity.Error, "Dependencies exist and have an end");
    public static readonly DiagnosticRule WaitRule = new("RR5030", Severity.Warning, "What others depend on waits for health");
    public static readonly DiagnosticRule OrphanRule = new("RR5031", Severity.Error, "Losing a Kustomization loses nothing else");
    public static readonly DiagnosticRule LongWaitRule = new("RR5033", Severity.Warning, "No wait holds a worker for long");
    public static readonly DiagnosticRule HealthRule = new("RR5034", Severity.Error, "Health is asked for where Flux cannot see it");
    public static readonly DiagnosticRule PinRule = new("RR5035", Severity.Error, "A source says what is read, and how often");
    public static readonly DiagnosticRule DecryptionRule = new("RR5036", Severity.Error, "What is encrypted gets decrypted");
    public static readonly DiagnosticRule WatchRule = new("RR5037", Severity.Warning, "Flux watches what it reads");
    public static readonly DiagnosticRule HelmReleaseRule = new("RR5038", Severity.Warning, "A HelmRelease retries, ends, and is pinned");
    public static readonly DiagnosticRule NewerFieldRule = new("RR5039", Severity.Error, "Fields exist in the Flux that reads them");
    public static readonly DiagnosticRule CrowdedFluxRule = new("RR5040", Severity.Warning, "A Flux holds no more Kustomizations than it can serve");

    public static readonly DiagnosticRule DefinitionRule = new("RR5041", Severity.Error, "A definition and its objects are applied apart");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        DuplicateObjectRule, RemovedApiRule, OwnedFieldRule, NamespaceRule, ForceRule, UnprotectedRule, InsecureRule, PlainSecretRule,
        SubstitutionRule, CrowdedRule, NameRule,
        ImplicitRule, PruneRule, ChangedPayloadRule, NestedFolderRule, EmptyRule, DependencyRule, WaitRule, OrphanRule,
        LongWaitRule, HealthRule, PinRule, DecryptionRule, WatchRule, HelmReleaseRule, NewerFieldRule, CrowdedFluxRule, DefinitionRule,
    ];

    internal static Diagnostic DuplicateObject(Manifest manifest, Manifest other, string cluster) =>
        new(DuplicateObjectRule, manifest.Cause, $"'{manifest.Id}' is rendered twice for the cluster '{cluster}'")
        {
            Hint = "two owners of one object fight over it, and one prunes what the other applies",
            Related = [new RelatedLocation(other.Cause, "the other one")],
        };

    internal static Diagnostic RemovedApi(Location location, string apiVersion, string kind, string served) =>
        new(RemovedApiRule, location, $"'{apiVersion}' no longer serves {kind}") { Fix = new TextFix(location, served) };

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

    internal static Diagnostic ForceAll(Location location, string id) =>
        new(ForceRule, location, $"'{id}' lets Flux delete and recreate whatever refuses a change") { Hint = "leave spec.force out" };

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

    internal static Diagnostic GeneratesSecret(Location location) =>
        new(PlainSecretRule, location, "a generator makes Secrets from what lies in the repository in clear")
        {
            Hint = "reference a secret store, or encrypt the values",
        };

    internal static Diagnostic Substitution(Location location, string id) =>
        new(SubstitutionRule, location, $"'{id}' holds '${{', which Flux would take for a variable")
        {
            Hint = "annotate it with kustomize.toolkit.fluxcd.io/substitute: disabled",
        };

    internal static Diagnostic DefinitionBesideObject(Location location, string id, string definition, string kustomization) =>
        new(DefinitionRule, location, $"'{kustomization}' applies '{id}' together with its definition '{definition}'")
        {
            Hint = "put the definition into a Kustomization that this one depends on",
        };

    internal static Diagnostic Crowded(Location location, string kustomization, int count, int limit) =>
        new(CrowdedRule, location, $"the Kustomization '{kustomization}' holds {count} objects, more than {limit}")
        {
            Hint = "flux.workloadsPer: cluster gives every cluster a Kustomization of its own",
        };

    internal static Diagnostic CrowdedFlux(Location location, string cluster, int count, int limit) =>
        new(CrowdedFluxRule, location, $"the Flux of '{cluster}' holds {count} Kustomizations, more than {limit}")
        {
            Hint = "let regions pull for themselves (delivery: agent), or let clusters of a region share a Kustomization",
        };

    internal static Diagnostic Name(Location location, string kind, string name, int limit) =>
        new(NameRule, location, $"'{name}' is no name for a {kind}") { Hint = $"use at most {limit} lower-case letters, digits and '-', with a letter or digit at both ends" };

    internal static Diagnostic Implicit(Location location, string kustomization, string field) =>
        new(ImplicitRule, location, $"the Kustomization '{kustomization}' does not say '{field}'") { Hint = $"write spec.{field}" };

    internal static Diagnostic PathForm(Location location, string path) =>
        new(ImplicitRule, location, $"the path '{path}' does not begin with './'") { Hint = $"write './{path.TrimStart('/')}'" };

    internal static Diagnostic DoesNotPrune(Location location, string kustomization) =>
        new(PruneRule, location, $"the Kustomization '{kustomization}' leaves on the cluster what leaves the repository")
        {
            Hint = "write prune: true, and protect single objects with kustomize.toolkit.fluxcd.io/prune: disabled",
        };

    internal static Diagnostic Changes(Location location, string kustomization, string field) =>
        new(ChangedPayloadRule, location, $"the Kustomization '{kustomization}' changes what it applies, by '{field}'")
        {
            Hint = "write the objects as they shall be: changing the field later renames or moves them, which deletes them",
        };

    internal static Diagnostic FolderInFolder(Location location, FluxKustomization inner, FluxKustomization outer) =>
        new(NestedFolderRule, location, $"the folder of '{inner.DisplayName}' lies in that of '{outer.DisplayName}'")
        {
            Hint = "give each a folder beside the other's: both would apply the same objects, and prune what the other applies",
            Related = [new RelatedLocation(outer.PlaceOf(outer.Spec["path"]), "the outer folder")],
        };

    internal static Diagnostic AppliesNothing(Location location, string kustomization) =>
        new(EmptyRule, location, $"the Kustomization '{kustomization}' applies nothing") { Hint = "remove it: Flux would prune all that it applied before" };

    internal static Diagnostic Dangling(Location location, string kustomization, string dependency) =>
        new(DependencyRule, location, $"'{kustomization}' depends on '{dependency}', which does not exist") { Hint = "correct the name and namespace: Flux would wait for it forever" };

    internal static Diagnostic Circle(Location location, string circle) =>
        new(DependencyRule, location, $"these wait for each other: {circle}") { Hint = "take one dependency out: Flux would wait forever, and say nothing" };

    internal static Diagnostic DoesNotWait(Location location, string kustomization) =>
        new(WaitRule, location, $"others depend on '{kustomization}', which is ready before its objects are")
        {
            Hint = $"write wait: true, or say why not in the annotation {DependedOnWaits.ReasonAnnotation}",
        };

    internal static Diagnostic DeletesPayload(Location location, string kustomization, bool isRemote) =>
        new(OrphanRule, location, $"deleting the Kustomization '{kustomization}' deletes what it applied{(isRemote ? " to another cluster" : "")}")
        {
            Hint = "write deletionPolicy: Orphan",
        };

    internal static Diagnostic WaitsLong(Location location, string kustomization, string timeout) =>
        new(LongWaitRule, location, $"the Kustomization '{kustomization}' may hold one of Flux's workers for {timeout}")
        {
            Hint = "fail early and try again: a short timeout with a retryInterval",
        };

    internal static Diagnostic AskedTwice(Location location, string kustomization, string kind) =>
        new(HealthRule, location, $"the Kustomization '{kustomization}' has two health expressions for '{kind}'") { Hint = "keep one for each group and kind: Flux stops at a second one" };

    internal static Diagnostic NoApiVersion(Location location, string kustomization) =>
        new(HealthRule, location, $"a health check of '{kustomization}' has no apiVersion") { Hint = "write it: Flux would assume apps/v1" };

    internal static Diagnostic NotAsked(Location location, string kustomization, string id) =>
        new(HealthRule, location, $"'{kustomization}' waits, and would take '{id}' for ready at once")
        {
            Hint = "add an entry to healthCheckExprs: Flux takes an object without the condition Ready for healthy",
        };

    internal static Diagnostic BadExpression(Location location, string kustomization, string problem) =>
        new(HealthRule, location, $"a health expression of '{kustomization}' is not valid: {problem}") { Hint = "correct it: Flux gives a Kustomization with a bad expression up for good" };

    internal static Diagnostic TrueOfNothing(Location location, string kustomization) =>
        new(HealthRule, location, $"a health expression of '{kustomization}' is true of an object without the condition it asks for")
        {
            Hint = "use exists() in place of filter().all(), which is true of an empty list",
        };

    internal static Diagnostic NoReference(Location location, string id) =>
        new(PinRule, location, $"'{id}' does not say what is read") { Hint = "write spec.ref: a branch, a tag, a range or a digest" };

    internal static Diagnostic NoInterval(Location location, string id) =>
        new(PinRule, location, $"'{id}' does not say how often it is read") { Hint = "write spec.interval" };

    internal static Diagnostic NotDecrypted(Location location, string id, string kustomization) =>
        new(DecryptionRule, location, $"'{id}' is encrypted, and '{kustomization}' does not decrypt it") { Hint = "write spec.decryption" };

    internal static Diagnostic NotWatched(Location location, string id, string label) =>
        new(WatchRule, location, $"Flux reads what '{id}' provides, and does not notice when it changes") { Hint = $"label it with {label}: Enabled" };

    internal static Diagnostic CarelessRelease(Location location, string id, string what, string hint) =>
        new(HelmReleaseRule, location, $"'{id}' {what}") { Hint = hint };

    internal static Diagnostic NewerField(Location location, string id, string field, Version since, Version version) =>
        new(NewerFieldRule, location, $"'{id}' uses '{field}', which Flux {version} does not know")
        {
            Hint = $"leave it out, or say flux.version: \"{since}\" once that runs",
        };
}
