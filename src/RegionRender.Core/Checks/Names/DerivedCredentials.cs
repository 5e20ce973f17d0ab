using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>The names of the k0rdent Credentials that a credential becomes, each with the place that makes it.</summary>
internal static class DerivedCredentials
{
    public static IEnumerable<(string Name, Location Location)> Of(Credential credential) => credential.Regions.IsEmpty
        ? [(DerivedNames.Credential(credential.Name.Value, null), credential.Name.Location)]
        : credential.Regions.Select(region => (DerivedNames.Credential(credential.Name.Value, region.Value), region.Location));
}
