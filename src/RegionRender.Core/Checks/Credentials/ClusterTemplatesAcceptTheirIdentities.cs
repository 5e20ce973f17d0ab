using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent refuses an identity of a kind that the template's provider does not take (k0rdent/kcm v1.11.4, internal/util/validation/cd.go,
/// isCredIdentitySupportsClusterTemplate), and no chart can read one that it was not made for.
/// </summary>
internal static class ClusterTemplatesAcceptTheirIdentities
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.AllClusters)
        {
            if (context.CredentialOf(cluster) is not { } credential
                || context.ClusterTemplates.Resolve(cluster.Template.Value) is not { Kind: { } kind } template
                || kind.Identities.Contains(credential.Kind.Kind))
            {
                continue;
            }

            bag.Add(CredentialDiagnostics.IdentityIsNotAccepted(
                cluster.Credential, credential.Kind.Kind, template.Name, kind.Identities, credential.Identity.Kind.Location));
        }
    }
}
