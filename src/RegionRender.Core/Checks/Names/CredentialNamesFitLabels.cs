using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent labels what it distributes <c>credential.&lt;namespace&gt;.&lt;name&gt;</c>, and such a key holds 63 characters (k0rdent/kcm
/// v1.9.0, internal/controller/credential/clusteridentities.go). It distributes for Credentials with a region, and for the copies that
/// AccessManagement makes.
/// </summary>
internal static class CredentialNamesFitLabels
{
    private const int Limit = 51;

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var credential in context.Estate.Credentials.Where(credential => !credential.Regions.IsEmpty))
        {
            foreach (var region in credential.Regions.Where(region => region.Value != Credential.Management))
                CheckOne(DerivedNames.Credential(credential.Name.Value, region.Value), context.K0rdentNamespace, region.Location, bag);
        }

        foreach (var rule in context.Estate.Access)
        {
            foreach (var reference in rule.Credentials)
                CheckCopies(context, rule, reference, bag);
        }
    }

    private static void CheckCopies(EstateContext context, AccessRule rule, CredentialReference reference, DiagnosticBag bag)
    {
        if (context.Symbols.Credential(reference.Name.Value) is not { } credential)
            return;
        foreach (var name in AccessCredentials.Granted(credential, reference))
        {
            foreach (var target in rule.Namespaces)
                CheckOne(name, target.Value, reference.Location, bag);
        }
    }

    private static void CheckOne(string name, string @namespace, Location location, DiagnosticBag bag)
    {
        if (name.Length + @namespace.Length > Limit)
            bag.Add(NameDiagnostics.CredentialNameIsTooLong(location, name, @namespace, Limit));
    }
}
