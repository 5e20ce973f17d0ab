using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// Management's chart holds that of the regional components under an alias; a region gets that chart itself, so there the prefix is wrong
/// (k0rdent/kcm v1.9.0, templates/provider/kcm/Chart.yaml). Helm ignores what stands elsewhere.
/// </summary>
internal static class RegionalValuesStandWhereTheyAreRead
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var release = context.Profile.Release;
        foreach (var region in context.Estate.Regions)
        {
            if (region.Core.Kcm?.Config is { } config && config.TryGet(release.RegionalAlias, out var entry))
                bag.Add(PlatformDiagnostics.PrefixIsTooMuch(entry.Key.Location, release.RegionalAlias));
        }

        foreach (var chart in release.RegionalCharts)
        {
            if (context.Estate.Management.Core.Kcm?.Config is { } config && config.TryGet(chart, out var entry))
                bag.Add(PlatformDiagnostics.PrefixIsMissing(entry.Key, release.RegionalAlias));
        }
    }
}
