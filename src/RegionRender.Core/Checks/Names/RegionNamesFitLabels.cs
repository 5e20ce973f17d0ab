using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// The Helm releases of a region are named <c>&lt;region&gt;-&lt;provider&gt;</c> (k0rdent/kcm v1.11.4, internal/helm/release.go,
/// ReleaseName) and carry that name as a label value of at most 63 characters (fluxcd/helm-controller v1.6.3,
/// internal/postrender/common_renderer.go). k0smotron leaves 21, and a provider of the user's own may leave less.
/// </summary>
internal static class RegionNamesFitLabels
{
    private const int Limit = 21;
    private const int LabelWithoutDash = 62;

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var region in context.Estate.Regions)
        {
            var limit = LimitOf(region);
            if (region.Name.Value.Length > limit)
                bag.Add(NameDiagnostics.RegionNameIsTooLong(region.Name, limit));
        }
    }

    private static int LimitOf(Region region)
    {
        var limit = Limit;
        foreach (var provider in region.Providers ?? [])
            limit = Math.Min(limit, Math.Max(1, LabelWithoutDash - provider.Name.Value.Length));
        return limit;
    }
}
