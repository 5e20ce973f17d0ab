using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// A cluster's Credential lies in the cluster's namespace; ours lie in k0rdent's, and AccessManagement copies them (k0rdent/kcm v1.9.0,
/// internal/controller/accessmanagement_controller.go).
/// </summary>
internal static class NamespacesGetTheirCredentials
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var given = new GivenByAccess(context.Estate, rule => rule.Credentials.Select(reference => Granted(context.Symbols, reference)));
        foreach (var cluster in context.Estate.Clusters)
        {
            if (context.IsInK0rdentNamespace(cluster)
                || context.CredentialOf(cluster) is not { } credential
                || given.MayHave(cluster.Namespace.Value, credential.Name))
            {
                continue;
            }

            var place = cluster.Region?.Value ?? (credential.Credential.Regions.IsEmpty ? null : Credential.Management);
            var entry = place is null ? $"'{cluster.Credential.Value}'" : $"'{{name: {cluster.Credential.Value}, region: {place}}}'";
            bag.Add(ClusterDiagnostics.CredentialIsNotInNamespace(cluster.Namespace, cluster.Name.Value, cluster.Credential.Value, entry));
        }
    }

    private static List<string>? Granted(EstateSymbols symbols, CredentialReference reference) =>
        symbols.Credential(reference.Name.Value) is { } credential && AccessCredentials.Granted(credential, reference).ToList() is { Count: > 0 } names ? names : null;
}
