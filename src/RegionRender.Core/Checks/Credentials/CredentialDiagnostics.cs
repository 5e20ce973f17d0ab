using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Findings about credentials, identities and Secrets, RR3301 to RR3399.</summary>
internal static class CredentialDiagnostics
{
    public static readonly DiagnosticRule UnknownCredential = Error("RR3301", "A reference to a credential names one of the estate");
    public static readonly DiagnosticRule CredentialNotOffered = Error("RR3302", "A credential is offered where it is used");
    public static readonly DiagnosticRule IdentityNotAccepted = Error("RR3303", "A cluster's template can use the kind of its identity");
    public static readonly DiagnosticRule SharedName = Error("RR3304", "Each identity and each Secret is written by one Credential");
    public static readonly DiagnosticRule MissingSecret = Error("RR3305", "A credential names the Secret that its identity needs");
    public static readonly DiagnosticRule NeedlessSecret = Error("RR3306", "A credential names no Secret where its identity has none");
    public static readonly DiagnosticRule WrongSecretName = Error("RR3307", "An existing Secret has the name that k0rdent looks for");
    public static readonly DiagnosticRule MissingSecretKey = Error("RR3308", "The properties of a Secret give every key that its reader needs");
    public static readonly DiagnosticRule ClusterScopedIdentity = Error("RR3309", "Clusters outside of k0rdent's namespace use a namespaced identity where the cloud needs propagated credentials");
    public static readonly DiagnosticRule ImpossiblePropagation = Error("RR3310", "Credentials are propagated only where all that is copied exists");
    public static readonly DiagnosticRule NeedlessPropagation = Warning("RR3311", "Credentials are propagated only to clusters that read them");
    public static readonly DiagnosticRule MissingDatacenter = Error("RR3312", "A vSphere identity lists the datacenters of its clusters");
    public static readonly DiagnosticRule PlainSecret = Error("RR3313", "Secrets are not written in clear");
    public static readonly DiagnosticRule SecretByItsKey = Error("RR3314", "A value whose key says that it is secret is not written in clear");
    public static readonly DiagnosticRule UnknownIdentityKind = Error("RR3315", "An identity is of a kind that the k0rdent release knows");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        UnknownCredential, CredentialNotOffered, IdentityNotAccepted, SharedName, MissingSecret, NeedlessSecret,
        WrongSecretName, MissingSecretKey, ClusterScopedIdentity, ImpossiblePropagation, NeedlessPropagation, MissingDatacenter, PlainSecret, SecretByItsKey,
        UnknownIdentityKind,
    ];

    internal static Diagnostic CredentialIsUnknown(Located<string> name, KnownNames credentials) =>
        new(UnknownCredential, name.Location, $"the credential '{name.Value}' does not exist")
        {
            Hint = credentials.Hint,
            Fix = credentials.Fix(name),
        };

    internal static Diagnostic CredentialIsNotOffered(Located<string> name, string place, string whoUses, string offered, string hint, Location credential) =>
        new(CredentialNotOffered, name.Location, $"the credential '{name.Value}' is not offered {place}, where {whoUses}")
        {
            Hint = hint,
            Related = [new RelatedLocation(credential, offered)],
        };

    internal static Diagnostic IdentityKindIsUnknown(Located<string> kind, string version, KnownNames kinds) =>
        new(UnknownIdentityKind, kind.Location, $"k0rdent {version} knows no identities of kind '{kind.Value}'")
        {
            Hint = kinds.Hint,
            Fix = kinds.Fix(kind),
        };

    internal static Diagnostic IdentityIsNotAccepted(Located<string> credential, string kind, string template, IEnumerable<string> accepted, Location identity) =>
        new(IdentityNotAccepted, credential.Location, $"the template '{template}' can't use the credential '{credential.Value}', an identity of kind '{kind}'")
        {
            Hint = $"it takes {KnownNames.Quote(accepted)}",
            Related = [new RelatedLocation(identity, "the identity stands here")],
        };

    internal static Diagnostic NameIsShared(Location location, string kind, string name, string first, Location firstLocation) =>
        new(SharedName, location, $"the {kind} '{name}' is written by the Credential '{first}' already")
        {
            Hint = "give each its own 'identity.name', or leave it out: then it is the Credential's",
            Related = [new RelatedLocation(firstLocation, $"the identity of '{first}' stands here")],
        };

    internal static Diagnostic SecretIsMissing(Located<string> kind, string credential, IEnumerable<string> keys) =>
        new(MissingSecret, kind.Location, $"the credential '{credential}' has no 'secret', but its identity of kind '{kind.Value}' needs one")
        {
            Hint = keys.Any()
                ? $"add 'secret: …', which names a Secret with the keys {KnownNames.Quote(keys)}"
                : "add 'secret: …'",
        };

    internal static Diagnostic SecretIsNeedless(Location secret, string kind) =>
        new(NeedlessSecret, secret, $"the identity of kind '{kind}' has no Secret")
        {
            Hint = "remove 'secret', or use another kind of identity",
        };

    internal static Diagnostic SecretNameIsWrong(Located<string> secret, string expected, string hint) =>
        new(WrongSecretName, secret.Location, $"the existing Secret is named '{secret.Value}', but k0rdent looks for '{expected}'")
        {
            Hint = hint,
        };

    internal static Diagnostic SecretKeyIsMissing(Location location, string reader, IEnumerable<string> keys) =>
        new(MissingSecretKey, location, $"the properties of the Secret lack {KnownNames.Quote(keys)}, which {reader} reads")
        {
            Hint = "add each as '<key of the Secret>: <property of the store's entry>', or leave 'properties' out to take the entry whole",
        };

    internal static Diagnostic IdentityIsClusterScoped(Located<string> @namespace, string cluster, string kind, string k0rdentNamespace) =>
        new(ClusterScopedIdentity, @namespace.Location, $"the cluster '{cluster}' can't be in '{@namespace.Value}': its cloud needs propagated credentials, which an identity of kind '{kind}' gives only in '{k0rdentNamespace}'")
        {
            Hint = $"put the cluster into '{k0rdentNamespace}'",
        };

    internal static Diagnostic PropagationIsImpossible(Location location, string cluster, string reason) =>
        new(ImpossiblePropagation, location, $"credentials can't be propagated to the cluster '{cluster}': {reason}")
        {
            Hint = "remove 'propagateCredentials', or write false: k0rdent would wait for what it can't find, and install no service",
        };

    internal static Diagnostic PropagationIsNeedless(Location location, string cluster, string template) =>
        new(NeedlessPropagation, location, $"nothing in the cluster '{cluster}' reads propagated credentials, as its template is '{template}'")
        {
            Hint = "remove 'propagateCredentials'",
        };

    internal static Diagnostic DatacenterIsMissing(Location location, string datacenter, string field, string credential, Location identity) =>
        new(MissingDatacenter, location, $"the datacenter '{datacenter}' is not among those of the credential '{credential}'")
        {
            Hint = $"add '{datacenter}' to '{field}' of the identity",
            Related = [new RelatedLocation(identity, "the identity stands here")],
        };

    internal static Diagnostic SecretIsPlain(Location location, string what) =>
        new(PlainSecret, location, $"this is {what} in clear")
        {
            Hint = "keep it in a Secret that a service names in 'valuesFrom', and replace it: whoever read this file has it",
        };

    internal static Diagnostic ValueIsSecretByItsKey(Location location, string key) =>
        new(SecretByItsKey, location, $"the value of '{key}' stands here in clear")
        {
            Hint = "keep it in a Secret that a service names in 'valuesFrom'",
        };

    private static DiagnosticRule Error(string id, string title) => new(id, Severity.Error, title);

    private static DiagnosticRule Warning(string id, string title) => new(id, Severity.Warning, title);
}
