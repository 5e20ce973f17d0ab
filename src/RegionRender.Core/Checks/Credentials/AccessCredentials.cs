using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;

namespace RegionRender.Core.Checks;

/// <summary>Which Credentials a reference of <c>access</c> means: the one of the region it names, or all that the credential becomes.</summary>
internal static class AccessCredentials
{
    public static IEnumerable<string> Granted(Credential credential, CredentialReference reference)
    {
        if (credential.Regions.IsEmpty)
            return reference.Region is null ? [DerivedNames.Credential(credential.Name.Value, null)] : [];
        return credential.Regions
            .Where(region => reference.Region is null || reference.Region.Value.Value == region.Value)
            .Select(region => DerivedNames.Credential(credential.Name.Value, region.Value));
    }
}
