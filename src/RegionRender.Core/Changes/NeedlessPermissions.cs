using RegionRender.Core.Decommissioning;
using RegionRender.Core.Estates;
using RegionRender.Core.ServiceSelection;
using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.Changes;

/// <summary>Warns of words that let nothing go: a name on the command line that is misspelled, an entry whose work is done.</summary>
internal static class NeedlessPermissions
{
    public static void Report(Comparison comparison, Permissions permissions, DiagnosticBag bag)
    {
        foreach (var name in permissions.Needless)
            bag.Add(ChangeDiagnostics.NeedlessPermission(name, NearestName.Of(name, Names(comparison))));
        foreach (var entry in comparison.Estate.Decommission.Where(entry => entry.Kind.Value is not (EstateKinds.Service or EstateKinds.Delivery)))
        {
            var list = new DecommissionList([entry]);
            if (!Places(comparison).Any(place => list.EntryFor(place) is not null))
                bag.Add(ChangeDiagnostics.Done(entry.Location, $"{entry.Kind.Value} '{entry.Name.Value}'", "neither the estate nor the rendering before it has anything of that name"));
        }

        ReportServices(comparison, bag);
        ReportDeliveries(comparison, bag);
        foreach (var entry in comparison.Estate.Upgrades.Where(entry => !UpgradePermissions.HasWork(entry, comparison)))
            bag.Add(ChangeDiagnostics.Done(entry.Location, $"the upgrade from '{entry.From.Value}' to '{entry.To.Value}'", "nothing in the rendering before has what it leaves"));
    }

    // Without a base nothing runs yet, and an entry may well be for later.
    private static void ReportServices(Comparison comparison, DiagnosticBag bag)
    {
        var entries = comparison.Estate.Decommission.Where(entry => entry.Kind.Value == EstateKinds.Service).ToList();
        if (entries.Count == 0 || comparison.Before.Flux.Objects.IsEmpty)
            return;
        var running = new ServiceWatch(new LiveWorld(new AppliedTree(comparison.Before)), comparison.Facts.Management);
        foreach (var entry in entries.Where(entry => !entry.Clusters.Any(cluster => running.Runs(entry.Name.Value, cluster.Value))))
            bag.Add(ChangeDiagnostics.Done(entry.Location, $"Service '{entry.Name.Value}'", "it runs on none of these clusters"));
    }

    private static void ReportDeliveries(Comparison comparison, DiagnosticBag bag)
    {
        var entries = comparison.Estate.Decommission.Where(entry => entry.Kind.Value == EstateKinds.Delivery).ToList();
        if (entries.Count == 0)
            return;
        var regions = Places(comparison).Select(place => place.Region).OfType<string>().Append(Credential.Management).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => !regions.Contains(entry.Name.Value)))
            bag.Add(ChangeDiagnostics.Done(entry.Location, $"Delivery '{entry.Name.Value}'", "there is no region of that name"));
    }

    private static IEnumerable<string> Names(Comparison comparison) => Places(comparison).SelectMany(Permissions.NamesOf).Distinct();

    private static IEnumerable<ObjectPlace> Places(Comparison comparison) =>
        from file in comparison.LedgerBefore.Files.Concat(comparison.LedgerAfter.Files)
        from item in file.Objects
        select ObjectPlace.InFile(item.Id, file.Cluster, file.Path, comparison.Facts.Management);
}
