using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Templates, providers and identities are judged by the profile of the version, so there must be one.</summary>
internal static class K0rdentVersionIsKnown
{
    public static void Check(Estate estate, ProfileCatalog profiles, DiagnosticBag bag)
    {
        var version = estate.K0rdent.Version;
        var known = new KnownNames("k0rdent versions", profiles.Versions);
        if (!known.Contains(version.Value))
            bag.Add(SettingsDiagnostics.K0rdentVersionIsUnknown(version, known));
    }
}
