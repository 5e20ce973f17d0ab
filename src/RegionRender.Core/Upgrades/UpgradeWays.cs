using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Upgrades;

/// <summary>Where a hop can be written: at the cluster, and where its template is said for others, too.</summary>
internal static class UpgradeWays
{
    public static ImmutableArray<UpgradeWay> Of(Cluster cluster, string from, string to, Estate estate, ClusterTemplateResolver templates)
    {
        var at = estate.AllClusters.Where(other => templates.Resolve(other.Template.Value)?.Name == from).ToList();
        var place = PlaceOf(cluster, estate.K0rdent);
        var isItsOwn = place.IsIn(cluster.Location);

        // The clusters of a matrix have one item.
        var own = Clusters(at.Where(other => other.Location == cluster.Location));
        var atCluster = new UpgradeWay(isItsOwn ? place : cluster.Location, $"template: {to}", OfClusters(own, from, to), own);
        if (isItsOwn)
            return [atCluster];
        var shared = Clusters(at.Where(other => PlaceOf(other, estate.K0rdent) == place));
        var family = ClusterTemplate.FamilyOf(from);
        return estate.K0rdent.Templates.ContainsKey(cluster.Template.Value)
            ? [atCluster, new UpgradeWay(place, $"k0rdent: {{templates: {{{family}: {to}}}}}", [$"{{family: {family}, from: {from}, to: {to}}}"], shared)]
            : [atCluster, new UpgradeWay(place, $"template: {to}", OfClusters(shared, from, to), shared)];
    }

    /// <summary>Where the estate says which template a cluster has: a pin, or else the line with the template.</summary>
    public static Location PlaceOf(Cluster cluster, K0rdentSettings settings) =>
        settings.Templates.TryGetValue(cluster.Template.Value, out var pin) ? pin.Location : cluster.Template.Location;

    private static ImmutableArray<string> Clusters(IEnumerable<Cluster> clusters) => [.. clusters.Select(cluster => cluster.Name.Value).Order(StringComparer.Ordinal)];

    private static ImmutableArray<string> OfClusters(ImmutableArray<string> clusters, string from, string to) =>
        [.. clusters.Select(name => $"{{cluster: {name}, from: {from}, to: {to}}}")];
}
