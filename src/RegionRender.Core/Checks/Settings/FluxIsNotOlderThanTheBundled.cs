using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent installs the CRDs of the Flux that it bundles beside those of the user's own (k0rdent/kcm v1.11.4,
/// templates/provider/kcm/Chart.yaml); an older own one would drop fields that k0rdent's controllers write (kubernetes/website,
/// content/en/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions.md, "Field pruning").
/// </summary>
internal static class FluxIsNotOlderThanTheBundled
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var version = context.Estate.Flux.Version;
        var isWritten = version.Location != context.Estate.Flux.Location;
        if (isWritten && FluxVersionIsKnown.IsKnown(version.Value) && Version.Parse(version.Value) < Version.Parse(context.Profile.Release.BundledFlux))
        {
            bag.Add(SettingsDiagnostics.FluxIsOlderThanBundled(version, context.Profile.Version, context.Profile.Release.BundledFlux));
        }
    }
}
