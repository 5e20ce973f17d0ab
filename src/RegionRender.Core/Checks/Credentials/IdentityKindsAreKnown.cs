using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>A Credential refers to an identity of a kind that a provider of the release brings; any other is none to k0rdent.</summary>
internal static class IdentityKindsAreKnown
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var known = new KnownNames("kinds of identities", context.Profile.IdentityKinds.Select(kind => kind.Kind));
        foreach (var identity in context.Estate.Credentials.SelectMany(credential => credential.Identities.Values))
        {
            if (!known.Contains(identity.Kind.Value))
                bag.Add(CredentialDiagnostics.IdentityKindIsUnknown(identity.Kind, context.Profile.Version, known));
        }
    }
}
