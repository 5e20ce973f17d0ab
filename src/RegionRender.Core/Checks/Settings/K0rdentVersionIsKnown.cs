using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Templates, providers and identities are judged by the profile of the version, so there must be one.</summary>
internal static class K0rdentVersionIsKnown
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        var version = context.Estate.K0rdent.Version;
        var known = new KnownNames("k0rdent versions", ProfileCatalog.Versions);
        if (!known.Contains(version.Value))
            bag.Add(SettingsDiagnostics.K0rdentVersionIsUnknown(version, known));
    }
}
