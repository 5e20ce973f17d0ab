using RegionRender.Core.Decommissioning;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>What every part of the planner reads, resolved once.</summary>
internal sealed record PlanContext(Estate Estate, Profile Profile, ClusterTemplateResolver ClusterTemplates, CredentialPlacements Credentials, DecommissionList Decommissioned)
{
    private readonly ILookup<string?, Cluster> _clusters = Estate.Clusters.ToLookup(cluster => cluster.Region?.Value, StringComparer.Ordinal);

    /// <summary>What the profile knows of the cluster's template; null where that is nothing.</summary>
    public ClusterTemplate? ClusterTemplateOf(Cluster cluster) => ClusterTemplates.Resolve(cluster.Template.Value)?.Kind;

    public string K0rdentNamespace => Estate.K0rdent.Namespace.Value;

    /// <summary>The Release object that Management installs.</summary>
    public Located<string> Release => Estate.K0rdent.Release ?? new Located<string>(Profile.Release.Name, Estate.K0rdent.Version.Location);

    public string Management => Estate.Management.Name.Value;

    /// <summary>The estate's clusters, and those that back a region.</summary>
    public IEnumerable<Cluster> AllClusters => Estate.AllClusters;

    public IEnumerable<Cluster> ClustersOf(Region region) => _clusters[region.Name.Value];
}
