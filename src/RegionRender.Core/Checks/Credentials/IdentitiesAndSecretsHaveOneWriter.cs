using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// All identities and Secrets lie on management, cluster-scoped or in one namespace, each in the layer of one place; two Credentials
/// that write one object would fight over it. The controller's identity is one for all.
/// </summary>
internal static class IdentitiesAndSecretsHaveOneWriter
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var writers = new Dictionary<(string Kind, string Name), PlacedCredential>();
        foreach (var credential in context.Placements.All)
        {
            foreach (var written in Written(context.Estate, credential))
            {
                if (writers.TryAdd(written, credential))
                    continue;
                var first = writers[written];
                if (first.Name == credential.Name)
                    break; // That the Credentials themselves share a name is said already.
                bag.Add(CredentialDiagnostics.NameIsShared(
                    credential.Identity.Name?.Location ?? credential.Credential.Name.Location, written.Kind, written.Name, first.Name, first.Identity.Location));
                break;
            }
        }
    }

    private static IEnumerable<(string Kind, string Name)> Written(Estate estate, PlacedCredential credential)
    {
        if (!credential.Kind.IsSecret && credential.Kind.OnlyName is null)
            yield return (credential.Kind.Kind, credential.IdentityName);
        if (credential.Secret is { } secret && secret.BackendIn(credential.Region?.Secrets ?? estate.Secrets) != SecretsBackend.Existing)
            yield return (IdentityKind.Secret, credential.SecretName);
    }
}
