using RegionRender.Core.Decommissioning;
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

        foreach (var entry in comparison.Estate.Upgrades.Where(entry => !UpgradePermissions.HasWork(entry, comparison)))
            bag.Add(ChangeDiagnostics.Done(entry.Location, $"the upgrade from '{entry.From.Value}' to '{entry.To.Value}'", "nothing in the rendering before has what it leaves"));
    }

    private static IEnumerable<string> Names(Comparison comparison) => Places(comparison).SelectMany(Permissions.NamesOf).Distinct();

    private static IEnumerable<ObjectPlace> Places(Comparison comparison) =>
        from file in comparison.LedgerBefore.Files.Concat(comparison.LedgerAfter.Files)
        from item in file.Objects
        select ObjectPlace.InFile(item.Id, file.Cluster, file.Path, comparison.Facts.Management);
}
