using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// A cluster moves along chains, which lead forward. k0rdent moves by one minor release at a time: nothing that it publishes says that one may be skipped.
/// </summary>
internal static class UpgradesGoForward
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var upgrade in context.Estate.Upgrades)
        {
            if (upgrade.IsOfK0rdent)
                CheckK0rdent(upgrade, bag);
            else if (upgrade.To.Value == upgrade.From.Value || ClusterTemplate.IsOlder(upgrade.To.Value, upgrade.From.Value))
                bag.Add(PermissionDiagnostics.TemplateGoesBack(upgrade.To, upgrade.From.Value));
        }
    }

    private static void CheckK0rdent(Upgrade upgrade, DiagnosticBag bag)
    {
        var isFrom = Version.TryParse(upgrade.From.Value, out var from);
        var isTo = Version.TryParse(upgrade.To.Value, out var to);
        if (!isFrom)
            bag.Add(PermissionDiagnostics.K0rdentIsNoVersion(upgrade.From));
        if (!isTo)
            bag.Add(PermissionDiagnostics.K0rdentIsNoVersion(upgrade.To));
        if (from is not null && to is not null && (to <= from || to.Major != from.Major || to.Minor > from.Minor + 1))
            bag.Add(PermissionDiagnostics.K0rdentSkips(upgrade.To, upgrade.From.Value));
    }
}
