using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// An identity that refers to a Secret without one never becomes ready where k0rdent copies it (k0rdent/kcm v1.11.4,
/// internal/controller/credential/clusteridentities.go, collectClusterIdentities); a Secret beside one that has none would be read by
/// nobody.
/// </summary>
internal static class IdentitiesHaveTheirSecrets
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var used = context.Placements.All.Select(credential => credential.Secret).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var credential in context.Placements.All)
        {
            var needs = credential.Kind.HasSecret(credential.Identity);
            if (needs && credential.Secret is null && !IsPartlyGiven(credential.Credential))
                bag.Add(CredentialDiagnostics.SecretIsMissing(credential.Identity.Kind, credential.Credential.Name.Value, Keys(credential.Kind)));
            else if (!needs && Given(credential) is { } secret && !used.Contains(secret))
                bag.Add(CredentialDiagnostics.SecretIsNeedless(secret.Location, credential.Kind.Kind));
        }
    }

    // That a map by region lacks one is said where the map is bound.
    private static bool IsPartlyGiven(Credential credential) => !credential.Secrets.IsEmpty;

    private static SecretReference? Given(PlacedCredential credential) => credential.Credential.Secrets.For(credential.Region?.Name.Value ?? Credential.Management);

    private static ImmutableArray<string> Keys(IdentityKind kind) => kind.SecretReference?.Keys ?? [];
}
