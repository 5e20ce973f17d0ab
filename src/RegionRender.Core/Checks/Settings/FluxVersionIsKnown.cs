using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// We emit fields by their Flux version (fluxcd/website, content/en/blog, the announcement of each release; they are Flux's, and of no
/// k0rdent release), some of them always; a version that does not exist yet may have dropped them.
/// </summary>
internal static class FluxVersionIsKnown
{
    // The oldest that serves all that is always rendered comes first: deletionPolicy (2.5), healthCheckExprs (2.5), OCIRepository v1 (2.6).
    private static readonly string[] Known = ["2.6", "2.7", "2.8", "2.9"];

    public static bool IsKnown(string version) => Known.Contains(version);

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        var version = context.Estate.Flux.Version;
        if (IsKnown(version.Value))
            return;
        bag.Add(Version.TryParse(version.Value, out var written) && written < Version.Parse(Known[0])
            ? SettingsDiagnostics.FluxIsTooOld(version, Known[0])
            : SettingsDiagnostics.FluxVersionIsUnknown(version, new KnownNames("Flux versions", Known)));
    }
}
