using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// A Credential of an unknown region never becomes ready, and with it no cluster (k0rdent/kcm v1.9.0,
/// internal/controller/credential_controller.go). The region of a cluster is known already: its defaults come from there.
/// </summary>
internal static class RegionReferencesExist
{
    private const string List = "regions";

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var region in context.Estate.Credentials.SelectMany(credential => credential.Regions))
            CheckPlace(context, region, bag);
        foreach (var reference in context.Estate.Access.SelectMany(rule => rule.Credentials))
        {
            if (reference.Region is { } region)
                CheckPlace(context, region, bag);
        }

        foreach (var region in context.Estate.ExtraManifests.SelectMany(extra => extra.Regions))
        {
            if (region.Value == Credential.Management)
                bag.Add(PlatformDiagnostics.ManagementIsNoRegion(region));
            else
                CheckPlace(context, region, bag);
        }
    }

    // Credentials, and references to them, may name management as if it were a region.
    private static void CheckPlace(EstateContext context, Located<string> region, DiagnosticBag bag)
    {
        if (region.Value != Credential.Management && !context.Regions.Contains(region.Value) && !context.Estate.MayExist(List, region.Value))
            bag.Add(PlatformDiagnostics.RegionIsUnknown(region, context.Regions));
    }
}
