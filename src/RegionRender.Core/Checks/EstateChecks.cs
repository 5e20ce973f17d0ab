using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Holds the estate to what k0rdent's schemas, webhooks and controllers ask for, as far as it can be said offline.</summary>
public static class EstateChecks
{
    /// <summary>Reports every rule that the estate breaks.</summary>
    /// <param name="estate">The estate; of what could not be read, nothing is said.</param>
    /// <param name="profile">What its k0rdent release offers; null where that is unknown: then only rules of every release are held.</param>
    /// <param name="rules">All rules that <c>severity</c> may name.</param>
    /// <param name="bag">Takes the findings.</param>
    public static void Run(Estate estate, Profile? profile, IEnumerable<DiagnosticRule> rules, DiagnosticBag bag)
    {
        var context = new EstateContext(estate);
        foreach (var check in AllChecks.OfEveryRelease)
            check(context, bag);
        SeveritiesAreAllowed.Check(estate, rules, bag);
        if (profile is null)
            return;
        var release = new ReleaseContext(estate, profile);
        foreach (var check in AllChecks.OfTheRelease)
            check(release, bag);
    }
}
