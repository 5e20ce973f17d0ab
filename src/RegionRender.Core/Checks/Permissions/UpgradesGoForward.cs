using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>A cluster moves along chains, which lead forward; k0rdent moves by one minor release at a time.</summary>
internal static class UpgradesGoForward
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var upgrade in context.Estate.Upgrades)
        {
            if (upgrade.IsOfK0rdent)
                CheckK0rdent(upgrade, bag);
            else if (upgrade.To.Value == upgrade.From.Value || context.Profile.IsOlder(upgrade.To.Value, upgrade.From.Value))
                bag.Add(PermissionDiagnostics.TemplateGoesBack(upgrade.To, upgrade.From.Value));
        }
    }

    private static void CheckK0rdent(Upgrade upgrade, DiagnosticBag bag)
    {
        var malformed = new[] { upgrade.From, upgrade.To }.Where(version => !Version.TryParse(version.Value, out _)).ToList();
        foreach (var version in malformed)
            bag.Add(PermissionDiagnostics.K0rdentIsNoVersion(version));
        if (malformed.Count == 0 && !new ReleaseMove(upgrade.From.Value, upgrade.To.Value).GoesOneMinorForward)
            bag.Add(PermissionDiagnostics.K0rdentSkips(upgrade.To, upgrade.From.Value));
    }
}
