using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// Management installs what its Release names (k0rdent/kcm v1.11.4, internal/controller/management_controller.go). One of another name may
/// be the user's own; one of k0rdent's for another version is not.
/// </summary>
internal static class ReleaseIsThatOfTheVersion
{
    // The Release of every version is named so (k0rdent/kcm v1.9.0, templates/provider/kcm-templates/files/release.yaml).
    private const string K0rdentsPrefix = "kcm-";

    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        if (context.Estate.K0rdent.Release is { } release && release.Value != context.Profile.Release.Name && release.Value.StartsWith(K0rdentsPrefix, StringComparison.Ordinal))
            bag.Add(SettingsDiagnostics.ReleaseIsOfAnotherVersion(release, context.Profile.Version, context.Profile.Release.Name));
    }
}
