using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Holds the estate to what k0rdent's schemas, webhooks and controllers ask for, as far as it can be said offline.</summary>
public static class EstateChecks
{
    /// <summary>Reports every rule that the estate breaks. Without a profile (its k0rdent version is unknown) only those of every release.</summary>
    public static void Run(Estate estate, Profile? profile, DiagnosticBag bag)
    {
        var context = new EstateContext(estate);
        foreach (var check in AllChecks.OfEveryRelease)
            check(context, bag);
        if (profile is null)
            return;
        var release = new ReleaseContext(estate, profile);
        foreach (var check in AllChecks.OfTheRelease)
            check(release, bag);
    }
}
