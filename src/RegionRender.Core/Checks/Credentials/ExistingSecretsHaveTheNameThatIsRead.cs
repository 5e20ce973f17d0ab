using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// A plain Secret is its own identity, so both have one name. Beside any other identity Sveltos looks for <c>&lt;identity&gt;-secret</c>
/// when credentials are propagated, whatever the identity says (k0rdent/kcm v1.9.0,
/// internal/controller/adapters/sveltos/serviceset_controller.go).
/// </summary>
internal static class ExistingSecretsHaveTheNameThatIsRead
{
    private const string Suffix = "-secret";

    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var propagated = Propagated(context);
        foreach (var credential in context.Placements.All)
        {
            if (credential.Secret is not { } secret || secret.BackendIn(credential.Region?.Secrets ?? context.Estate.Secrets) != SecretsBackend.Existing)
                continue;
            var expected = credential.Kind.IsSecret ? credential.IdentityName : DerivedNames.IdentitySecret(credential.IdentityName);
            if (secret.Key.Value != expected && (credential.Kind.IsSecret || propagated.Contains(credential)))
                bag.Add(CredentialDiagnostics.SecretNameIsWrong(secret.Key, expected, Hint(credential, secret.Key.Value, expected)));
        }
    }

    private static HashSet<PlacedCredential> Propagated(ReleaseContext context)
    {
        var found = new HashSet<PlacedCredential>(ReferenceEqualityComparer.Instance);
        foreach (var cluster in context.AllClusters)
        {
            if (context.CredentialOf(cluster) is { } credential
                && CredentialPropagation.Decide(cluster, credential.Identity, credential.Kind, context.ClusterTemplateOf(cluster), context.K0rdentNamespace))
            {
                found.Add(credential);
            }
        }

        return found;
    }

    private static string Hint(PlacedCredential credential, string secret, string expected)
    {
        if (credential.Kind.IsSecret)
            return $"add 'name: {secret}' to the identity, or rename the Secret to '{expected}'";
        return secret.EndsWith(Suffix, StringComparison.Ordinal) && secret.Length > Suffix.Length
            ? $"add 'name: {secret[..^Suffix.Length]}' to the identity, or rename the Secret to '{expected}'"
            : $"rename the Secret to '{expected}'";
    }
}
