using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent copies an identity only if a ProviderInterface of the region lists its kind, and skips it silently otherwise (k0rdent/kcm
/// v1.11.4, internal/providerinterface/util.go, FindClusterIdentity). For a kind with a CRD the provider that brings it does; for a plain
/// Secret some provider must.
/// </summary>
internal static class SecretIdentitiesReachTheirRegions
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var credential in context.Placements.All)
        {
            if (credential is not { Kind.IsSecret: true, Region: { Providers: { } named } region } || named.Any(reference => Takes(context.Profile, reference)))
                continue;
            var place = Place.Of(region);
            bag.Add(PlatformDiagnostics.SecretIsNotDistributed(credential.Identity.Kind, place, context.Profile.SecretTaker.ShortName, place.ProvidersLocation));
        }
    }

    // Nobody knows what a provider of the user's own takes.
    private static bool Takes(Profile profile, ProviderReference reference) =>
        profile.FindProvider(reference.Name.Value) is not { TakesSecrets: false };
}
