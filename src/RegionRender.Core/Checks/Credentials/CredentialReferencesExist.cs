using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent admits a cluster only with a Credential that exists (k0rdent/kcm v1.11.4, internal/util/validation/cd.go,
/// ClusterDeployCredential).
/// </summary>
internal static class CredentialReferencesExist
{
    private const string List = "credentials";

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.AllClusters)
            CheckOne(context, cluster.Credential, bag);
        foreach (var reference in context.Estate.Access.SelectMany(rule => rule.Credentials))
            CheckOne(context, reference.Name, bag);
    }

    private static void CheckOne(EstateContext context, Located<string> name, DiagnosticBag bag)
    {
        if (!context.Credentials.Contains(name.Value) && !context.Estate.MayExist(List, name.Value))
            bag.Add(CredentialDiagnostics.CredentialIsUnknown(name, context.Credentials));
    }
}
