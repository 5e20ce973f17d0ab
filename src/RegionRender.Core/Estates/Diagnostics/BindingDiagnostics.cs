using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>The findings of binding, RR3001 to RR3099: what contradicts itself inside of one list or block.</summary>
internal static class BindingDiagnostics
{
    public static readonly DiagnosticRule DuplicateName = Error("RR3001", "Names are unique in their list, names of clusters in the estate");
    public static readonly DiagnosticRule ClusterWithoutSetting = Error("RR3002", "A cluster has a credential and a template");
    public static readonly DiagnosticRule NoSecretStore = Error("RR3003", "External Secrets are read from a store that the estate names");
    public static readonly DiagnosticRule ByRegionMismatch = Error("RR3004", "Values by region are there for each region of the credential, and for no other");
    public static readonly DiagnosticRule RegionsOfManagementExtras = Error("RR3005", "Only extra manifests of scope regional name regions");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        DuplicateName, ClusterWithoutSetting, NoSecretStore, ByRegionMismatch, RegionsOfManagementExtras,
    ];

    // Names that a matrix makes stand at one place: a second pointer to it would say nothing.
    internal static Diagnostic NameStandsTwice(Located<string> name, Location first) => name.Location == first
        ? new(DuplicateName, name.Location, $"the matrix gives the name '{name.Value}' more than once")
        {
            Hint = "use every list of the matrix in the name",
        }
        : new(DuplicateName, name.Location, $"the name '{name.Value}' stands twice")
        {
            Hint = "give each its own name",
            Related = [new RelatedLocation(first, "it stands here first")],
        };

    internal static Diagnostic ClusterIsNamedAsRegion(Located<string> cluster, Location region) =>
        new(DuplicateName, cluster.Location, $"the cluster '{cluster.Value}' has the name of a region that is registered by a cluster")
        {
            Hint = "rename the cluster: the region's own cluster has the region's name",
            Related = [new RelatedLocation(region, "the region stands here")],
        };

    internal static Diagnostic ClusterHasNo(string setting, Located<string> cluster) =>
        new(ClusterWithoutSetting, cluster.Location, $"the cluster '{cluster.Value}' has no {setting}")
        {
            Hint = $"write '{setting}' in the cluster, its class, its region's clusterDefaults or the estate's",
        };

    internal static Diagnostic StoreIsMissing(Location location) =>
        new(NoSecretStore, location, "the backend 'externalSecrets' needs a store")
        {
            Hint = "write 'externalSecrets: {store: {name: …}}' in the secrets of the estate or the region",
        };

    internal static Diagnostic RegionHasNo(string setting, Located<string> region) =>
        new(ByRegionMismatch, region.Location, $"the credential has no {setting} for the region '{region.Value}'")
        {
            Hint = $"add '{region.Value}' to '{setting}', or write one {setting} for all regions",
        };

    internal static Diagnostic IsNoRegionOfTheCredential(string setting, YamlScalar region, string? meant) =>
        new(ByRegionMismatch, region.Location, $"'{region.Text}' is a key of '{setting}', but not among the regions of the credential")
        {
            Hint = meant is null ? $"add '{region.Text}' to 'regions', or remove it here" : null,
            Fix = meant is null ? null : new TextFix(region.Location, meant),
        };

    internal static Diagnostic ManagementHasNoRegions(Location location) =>
        new(RegionsOfManagementExtras, location, "extra manifests of scope 'management' go to no region")
        {
            Hint = "remove 'regions', or write 'scope: regional'",
        };

    private static DiagnosticRule Error(string id, string title) => new(id, Severity.Error, title);
}
