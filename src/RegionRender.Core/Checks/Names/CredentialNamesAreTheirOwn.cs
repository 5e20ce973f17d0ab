using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>All Credentials lie in one namespace, so two credentials may not derive one name: <c>a</c> in <c>b-c</c> and <c>a-b</c> in <c>c</c>.</summary>
internal static class CredentialNamesAreTheirOwn
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        var owners = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var credential in context.Estate.Credentials)
        {
            foreach (var name in Derived(credential))
            {
                if (!owners.TryAdd(name, credential.Name) && owners[name] != credential.Name)
                    bag.Add(NameDiagnostics.CredentialNameIsTaken(credential.Name, name, owners[name]));
            }
        }
    }

    private static IEnumerable<string> Derived(Credential credential) => credential.Regions.IsEmpty
        ? [DerivedNames.Credential(credential.Name.Value, null)]
        : credential.Regions.Select(region => DerivedNames.Credential(credential.Name.Value, region.Value));
}
