using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Findings about management, regions and providers, RR3201 to RR3299.</summary>
internal static class PlatformDiagnostics
{
    public static readonly DiagnosticRule UnknownRegion = Error("RR3201", "A reference to a region names one of the estate");
    public static readonly DiagnosticRule UnknownProvider = Error("RR3202", "A provider is one of the k0rdent release, or names its ProviderTemplate");
    public static readonly DiagnosticRule RepeatedProvider = Error("RR3203", "A provider is listed once");
    public static readonly DiagnosticRule ManagementWithoutServices = Error("RR3204", "The management cluster runs projectsveltos");
    public static readonly DiagnosticRule RegionWithoutServices = Warning("RR3205", "A region whose clusters have services runs projectsveltos");
    public static readonly DiagnosticRule MissingProviderOfClusters = Error("RR3206", "The providers that a cluster's template needs run where the cluster lives");
    public static readonly DiagnosticRule MissingProviderOfIdentity = Error("RR3207", "The provider that brings an identity's kind runs on management, and on the region of the Credential");
    public static readonly DiagnosticRule UndistributedSecret = Error("RR3208", "A region to which a plain Secret goes as identity runs a provider that takes it");
    public static readonly DiagnosticRule ClusterOutsideK0rdentNamespace = Error("RR3209", "A region that is registered by a cluster serves clusters in k0rdent's namespace only");
    public static readonly DiagnosticRule SharedKubeConfig = Error("RR3210", "Each region has a kubeconfig Secret of its own");
    public static readonly DiagnosticRule MisplacedKcmValues = Warning("RR3211", "Values of the regional components stand where k0rdent reads them");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        UnknownRegion, UnknownProvider, RepeatedProvider, ManagementWithoutServices, RegionWithoutServices, MissingProviderOfClusters,
        MissingProviderOfIdentity, UndistributedSecret, ClusterOutsideK0rdentNamespace, SharedKubeConfig, MisplacedKcmValues,
    ];

    internal static Diagnostic RegionIsUnknown(Located<string> name, KnownNames regions) =>
        new(UnknownRegion, name.Location, $"the region '{name.Value}' does not exist")
        {
            Hint = regions.Hint,
            Fix = regions.Fix(name),
        };

    internal static Diagnostic ManagementIsNoRegion(Located<string> name) =>
        new(UnknownRegion, name.Location, "'management' is not a region here")
        {
            Hint = "write 'scope: management' without regions",
        };

    internal static Diagnostic ProviderIsUnknown(Located<string> name, string version, KnownNames providers) =>
        new(UnknownProvider, name.Location, $"k0rdent {version} has no provider '{name.Value}'")
        {
            Hint = "a provider of your own needs its ProviderTemplate: '{name: …, template: …}'",
            Fix = providers.Fix(name),
        };

    internal static Diagnostic ProviderIsRepeated(Located<string> name, Located<string> first) =>
        new(RepeatedProvider, name.Location, $"the provider '{name.Value}' is listed already")
        {
            Hint = "remove one of both",
            Related = [new RelatedLocation(first.Location, $"it stands here as '{first.Value}'")],
        };

    internal static Diagnostic ManagementDeploysNoServices(Location location, string provider) =>
        new(ManagementWithoutServices, location, $"the management cluster does not run '{provider}', without which k0rdent builds no cluster")
        {
            Hint = $"add '{provider}' to 'management.providers'",
        };

    internal static Diagnostic RegionDeploysNoServices(Location location, string region, string provider, Located<string> cluster) =>
        new(RegionWithoutServices, location, $"the region '{region}' does not run '{provider}', so that its clusters get no services")
        {
            Hint = $"add '{provider}' to the providers of '{region}'",
            Related = [new RelatedLocation(cluster.Location, $"the cluster '{cluster.Value}' has services")],
        };

    internal static Diagnostic ProviderIsMissingForCluster(Location location, Place place, string provider, Located<string> cluster, string template) =>
        new(MissingProviderOfClusters, location, $"{place} does not run the provider '{provider}', which the template '{template}' needs")
        {
            Hint = $"add '{provider}' to {place.Providers}",
            Related = [new RelatedLocation(cluster.Location, $"the cluster '{cluster.Value}' uses '{template}'")],
        };

    internal static Diagnostic ProviderIsMissingForIdentity(Located<string> kind, Place place, string provider, Location providers) =>
        new(MissingProviderOfIdentity, kind.Location, $"{place} does not run the provider '{provider}', which brings the kind '{kind.Value}'")
        {
            Hint = $"add '{provider}' to {place.Providers}",
            Related = [new RelatedLocation(providers, "these are the providers there")],
        };

    internal static Diagnostic SecretIsNotDistributed(Located<string> kind, Place place, string provider, Location providers) =>
        new(UndistributedSecret, kind.Location, $"{place} runs no provider that takes a plain Secret as identity, so k0rdent would not copy it there")
        {
            Hint = $"add '{provider}' to {place.Providers}",
            Related = [new RelatedLocation(providers, "these are the providers there")],
        };

    internal static Diagnostic ClusterIsOutsideK0rdentNamespace(Located<string> cluster, Location @namespace, string region, string k0rdentNamespace) =>
        new(ClusterOutsideK0rdentNamespace, @namespace, $"the cluster '{cluster.Value}' is not in '{k0rdentNamespace}', but the region '{region}' serves only clusters there")
        {
            Hint = $"put it into '{k0rdentNamespace}', or register the region by 'kubeConfig': k0rdent looks for a kubeconfig that nobody writes",
        };

    internal static Diagnostic KubeConfigIsShared(Located<string> secret, Located<string> first) =>
        new(SharedKubeConfig, secret.Location, $"the kubeconfig Secret '{secret.Value}' is that of the region '{first.Value}' too")
        {
            Hint = "two regions can't be one cluster; give each its own Secret",
            Related = [new RelatedLocation(first.Location, $"the region '{first.Value}' stands here")],
        };

    internal static Diagnostic KubeConfigIsWrittenTwice(Located<string> secret, Located<string> first) =>
        new(SharedKubeConfig, secret.Location, $"the kubeconfig Secret '{secret.Value}' is written for the region '{first.Value}' too")
        {
            Hint = "give each region its own Secret, or leave 'from' out at all of them and provide the Secret yourself",
            Related = [new RelatedLocation(first.Location, $"the region '{first.Value}' stands here")],
        };

    internal static Diagnostic PrefixIsTooMuch(Location location, string prefix) =>
        new(MisplacedKcmValues, location, $"on a region '{prefix}' is not read: the values stand directly below 'config'")
        {
            Hint = $"move what is below '{prefix}' one level up",
        };

    internal static Diagnostic PrefixIsMissing(YamlScalar key, string prefix) =>
        new(MisplacedKcmValues, key.Location, $"on management '{key.Text}' is read below '{prefix}' only")
        {
            Hint = $"write '{prefix}: {{{key.Text}: …}}'",
        };

    private static DiagnosticRule Error(string id, string title) => new(id, Severity.Error, title);

    private static DiagnosticRule Warning(string id, string title) => new(id, Severity.Warning, title);
}
