using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>
/// The user's estate after includes, matrix, defaults and expressions. Lists hold only what was well-formed; names of
/// what was not are in <see cref="BrokenNames"/>, so that nobody reports a reference to them.
/// </summary>
internal sealed record Estate
{
    public required string Name { get; init; }
    public required Location Location { get; init; }
    public required K0rdentSettings K0rdent { get; init; }
    public required FluxSettings Flux { get; init; }
    public required SecretsSettings Secrets { get; init; }
    public required ManagementCluster Management { get; init; }
    public ImmutableArray<AccessRule> Access { get; init; } = [];

    /// <summary>Where <c>access</c> is written; null where it is not, and the estate leaves k0rdent's AccessManagement alone. A list without rules empties it.</summary>
    public Location? AccessLocation { get; init; }
    public Backup? Backup { get; init; }
    public ImmutableArray<TemplateChain> TemplateChains { get; init; } = [];
    public ImmutableArray<Region> Regions { get; init; } = [];
    public ImmutableArray<Credential> Credentials { get; init; } = [];
    public ImmutableArray<Cluster> Clusters { get; init; } = [];
    public ImmutableArray<ServiceTemplateSource> ServiceTemplates { get; init; } = [];
    public ImmutableArray<MultiClusterService> Services { get; init; } = [];
    public ImmutableArray<ExtraManifests> ExtraManifests { get; init; } = [];
    public ImmutableArray<Decommission> Decommission { get; init; } = [];
    public ImmutableArray<Upgrade> Upgrades { get; init; } = [];
    public ImmutableArray<SeverityOverride> Severity { get; init; } = [];

    /// <summary>Every ClusterDeployment: the clusters, and those that back a region.</summary>
    public IEnumerable<Cluster> AllClusters => Clusters.Concat(Regions.Select(region => region.Registration).OfType<ClusterRegistration>().Select(registration => registration.Cluster));

    /// <summary>Names of regions, credentials, clusters and so on that exist but could not be read: <c>(list, name)</c> as in <c>("regions", "eu-west")</c>.</summary>
    public ImmutableHashSet<(string List, string Name)> BrokenNames { get; init; } = [];

    /// <summary>True if a part, a whole list or a name could not be read: then nobody can say that a name does not exist.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>True if something of that name may exist though it is not in the list.</summary>
    public bool MayExist(string list, string name) => IsIncomplete || BrokenNames.Contains((list, name));
}
