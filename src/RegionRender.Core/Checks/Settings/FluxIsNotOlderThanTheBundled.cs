using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent's controllers write HelmReleases and charts with the types of the Flux that it bundles (k0rdent/kcm v1.11.4, go.mod, and
/// templates/provider/kcm/Chart.yaml). The CRDs of an older Flux lack what came since, and the API server drops fields that a CRD does not have
/// (kubernetes/website, content/en/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions.md, "Field pruning").
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
