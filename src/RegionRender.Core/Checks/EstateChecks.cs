using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Holds the estate to what k0rdent's schemas, webhooks and controllers ask for, as far as it can be said offline.</summary>
internal static class EstateChecks
{
    /// <summary>Reports every rule that the estate breaks.</summary>
    /// <param name="estate">The estate; of what could not be read, nothing is said.</param>
    /// <param name="profiles">What k0rdent releases offer; of a release that is not among them only the rules of every release are held.</param>
    /// <param name="rules">All rules that <c>severity</c> may name.</param>
    /// <param name="today">The day by which permissions that end are judged; null: by none.</param>
    /// <param name="bag">Takes the findings.</param>
    public static void Run(Estate estate, ProfileCatalog profiles, IEnumerable<DiagnosticRule> rules, DateOnly? today, DiagnosticBag bag)
    {
        var context = new EstateContext(estate);
        foreach (var check in AllChecks.OfEveryRelease)
            check(context, bag);
        K0rdentVersionIsKnown.Check(estate, profiles, bag);
        SeveritiesAreAllowed.Check(estate, rules, bag);
        PermissionsEndOnADay.Check(estate, today, bag);
        if (profiles.Find(estate.K0rdent.Version.Value) is not { } profile)
            return;
        var release = new ReleaseContext(estate, profile);
        foreach (var check in AllChecks.OfTheRelease)
            check(release, bag);
    }
}
