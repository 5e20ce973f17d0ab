using System.Collections.Immutable;
using RegionRender.Core.Paths;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Findings about names and labels, RR3101 to RR3199.</summary>
internal static class NameDiagnostics
{
    public static readonly DiagnosticRule RegionNameTooLong = Error("RR3101", "A region's name leaves room for its providers in a label");
    public static readonly DiagnosticRule RegionNameReserved = Error("RR3102", "A region's name differs from that of the management cluster and from 'management'");
    public static readonly DiagnosticRule ClusterNameTooLong = Error("RR3103", "A cluster's name fits the name of its Helm release");
    public static readonly DiagnosticRule CredentialNameTooLong = Error("RR3104", "A Credential's name fits, with its namespace, the label that k0rdent makes of both");
    public static readonly DiagnosticRule CredentialNameTaken = Error("RR3105", "Each Credential has a name of its own");
    public static readonly DiagnosticRule ReservedLabel = Error("RR3106", "Labels of k0rdent, Flux and RegionRender are not written by hand");
    public static readonly DiagnosticRule ReservedAnnotation = Error("RR3107", "Annotations of Flux and RegionRender are not written by hand");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        RegionNameTooLong, RegionNameReserved, ClusterNameTooLong, CredentialNameTooLong, CredentialNameTaken, ReservedLabel, ReservedAnnotation,
    ];

    internal static Diagnostic RegionNameIsTooLong(Located<string> name, int limit) =>
        new(RegionNameTooLong, name.Location, $"the region's name '{name.Value}' has {name.Value.Length} characters, {limit} are allowed")
        {
            Hint = "shorten it: k0rdent puts it before the name of every provider, into a label that holds 63",
        };

    internal static Diagnostic RegionNameIsReserved(Located<string> name) =>
        new(RegionNameReserved, name.Location, $"a region can't be named '{name.Value}', which stands for the management cluster")
        {
            Hint = "choose another name; clusters that management builds have no 'region'",
        };

    internal static Diagnostic RegionIsNamedAsManagement(Located<string> name, Location management) =>
        new(RegionNameReserved, name.Location, $"the region '{name.Value}' has the name of the management cluster")
        {
            Hint = "choose another name: both would have the folder '" + RenderingPaths.Entry(name.Value) + "'",
            Related = [new RelatedLocation(management, "the management cluster is named here")],
        };

    internal static Diagnostic ClusterNameIsTooLong(Located<string> name, int limit) =>
        new(ClusterNameTooLong, name.Location, $"the cluster's name '{name.Value}' has {name.Value.Length} characters, {limit} are allowed")
        {
            Hint = "shorten it: it becomes the name of a Helm release",
        };

    internal static Diagnostic CredentialNameIsTooLong(Location location, string name, string @namespace, int limit) =>
        new(CredentialNameTooLong, location, $"the Credential '{name}' and the namespace '{@namespace}' have {name.Length + @namespace.Length} characters together, {limit} are allowed")
        {
            Hint = "shorten the credential's or the region's name: k0rdent joins them with the namespace into one label key",
        };

    internal static Diagnostic CredentialNameIsTaken(Located<string> credential, string name, Located<string> first) =>
        new(CredentialNameTaken, credential.Location, $"the credential '{credential.Value}' becomes a Credential '{name}', as does '{first.Value}'")
        {
            Hint = "rename one: a Credential is named '<credential>-<region>', or as the credential where it names no regions",
            Related = [new RelatedLocation(first.Location, $"'{first.Value}' stands here")],
        };

    internal static Diagnostic LabelIsReserved(string key, Location location, string owner) =>
        new(ReservedLabel, location, $"the label '{key}' belongs to {owner}")
        {
            Hint = owner == ReservedKeys.K0rdent
                ? "remove it; of k0rdent's labels only those that begin with 'kof-' or 'istio-' are yours to write"
                : "remove it, or use a key of your own",
        };

    internal static Diagnostic AnnotationIsReserved(string key, Location location, string owner) =>
        new(ReservedAnnotation, location, $"the annotation '{key}' belongs to {owner}")
        {
            Hint = "remove it: RegionRender writes what protects the object",
        };

    private static DiagnosticRule Error(string id, string title) => new(id, Severity.Error, title);
}
