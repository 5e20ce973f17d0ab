using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// Management's chart holds that of the regional components under the alias <c>regional</c>; a region gets that chart itself, so there the
/// prefix is wrong (k0rdent.md 1.1, 2.2, rule 19). Helm ignores what stands elsewhere.
/// </summary>
internal static class RegionalValuesStandWhereTheyAreRead
{
    private const string Prefix = "regional";

    private static readonly string[] RegionalComponents = ["cert-manager", "cluster-api-operator", "reloader", "velero"];

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var region in context.Estate.Regions)
        {
            if (region.Core.Kcm?.Config is { } config && config.TryGet(Prefix, out var entry))
                bag.Add(PlatformDiagnostics.PrefixIsTooMuch(entry.Key.Location));
        }

        foreach (var component in RegionalComponents)
        {
            if (context.Estate.Management.Core.Kcm?.Config is { } config && config.TryGet(component, out var entry))
                bag.Add(PlatformDiagnostics.PrefixIsMissing(entry.Key));
        }
    }
}
