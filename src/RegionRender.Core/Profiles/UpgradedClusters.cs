using RegionRender.Core.Estates;

namespace RegionRender.Core.Profiles;

/// <summary>The clusters that an entry of <c>upgrades</c> moves. Checks and planner both ask here.</summary>
internal static class UpgradedClusters
{
    public static IEnumerable<Cluster> Of(Upgrade upgrade, IEnumerable<Cluster> clusters, ClusterTemplateResolver templates) => upgrade switch
    {
        { Cluster: { } name } => clusters.Where(cluster => cluster.Name.Value == name.Value),
        { Family: not null } => clusters.Where(cluster => templates.Resolve(cluster.Template.Value)?.Name == upgrade.To.Value),
        _ => [],
    };
}
