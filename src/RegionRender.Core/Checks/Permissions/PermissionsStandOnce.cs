using RegionRender.Core.Decommissioning;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Two permissions for one thing may differ in reason, day or target, and nobody could say which of them counts.</summary>
internal static class PermissionsStandOnce
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        var seen = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var entry in context.Estate.Decommission)
        {
            if (entry.Clusters.IsEmpty)
                CheckOne(seen, $"'{new EstateName(entry.Kind.Value, entry.Name.Value)}'", entry.Name.Location, bag);
            foreach (var cluster in entry.Clusters)
                CheckOne(seen, $"'{new EstateName(entry.Kind.Value, entry.Name.Value)}' on '{cluster.Value}'", cluster.Location, bag);
        }

        foreach (var upgrade in context.Estate.Upgrades)
        {
            var (name, location) = Subject(upgrade);
            CheckOne(seen, name, location, bag);
        }
    }

    private static (string Name, Location Location) Subject(Upgrade upgrade) => upgrade switch
    {
        { Family: { } family } => ($"the upgrade of the family '{family.Value}'", family.Location),
        { Cluster: { } cluster } => ($"the upgrade of the cluster '{cluster.Value}'", cluster.Location),
        _ => ("the upgrade of k0rdent", upgrade.Location),
    };

    private static void CheckOne(Dictionary<string, Location> seen, string name, Location location, DiagnosticBag bag)
    {
        if (!seen.TryAdd(name, location))
            bag.Add(PermissionDiagnostics.StandsTwice(location, name, seen[name]));
    }
}
