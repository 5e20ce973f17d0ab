using System.Collections.Immutable;
using RegionRender.Core.Estates;

namespace RegionRender.Core.Profiles;

/// <summary>Every Credential that the estate asks for, found by the credential's name and the region.</summary>
internal sealed class CredentialPlacements
{
    private readonly Dictionary<(string Credential, string? Region), PlacedCredential> _byPlace = [];

    public CredentialPlacements(Estate estate, EstateSymbols symbols, Profile profile)
    {
        var all = ImmutableArray.CreateBuilder<PlacedCredential>();
        foreach (var credential in estate.Credentials.OrderBy(item => item.Name.Value, StringComparer.Ordinal))
        {
            foreach (var placed in Place(credential, estate, symbols, profile))
            {
                if (_byPlace.TryAdd((credential.Name.Value, placed.Region?.Name.Value), placed))
                    all.Add(placed);
            }
        }

        All = all.DrainToImmutable();
    }

    /// <summary>Sorted by credential, then as the estate lists the regions.</summary>
    public ImmutableArray<PlacedCredential> All { get; }

    public PlacedCredential? Find(string credential, string? region) => _byPlace.GetValueOrDefault((credential, region));

    private static IEnumerable<PlacedCredential> Place(Credential credential, Estate estate, EstateSymbols symbols, Profile profile)
    {
        if (credential.Regions.IsEmpty)
        {
            if (PlaceAt(credential, null, null, estate, profile) is { } placed)
                yield return placed;
            yield break;
        }

        foreach (var name in credential.Regions)
        {
            var region = name.Value == Credential.Management ? null : symbols.Region(name.Value);
            if (region is null && name.Value != Credential.Management)
                continue;
            if (PlaceAt(credential, name.Value, region, estate, profile) is { } placed)
                yield return placed;
        }
    }

    private static PlacedCredential? PlaceAt(Credential credential, string? place, Region? region, Estate estate, Profile profile)
    {
        if (credential.Identities.For(place) is not { } identity || profile.FindIdentityKind(identity.Kind.Value) is not { } kind)
            return null;
        var name = DerivedNames.Credential(credential.Name.Value, place);
        var secret = kind.HasSecret(identity) ? credential.Secrets.For(place) : null;
        var identityName = kind.NameOf(identity, name);
        var settings = region?.Secrets ?? estate.Secrets;
        return new PlacedCredential
        {
            Credential = credential,
            Region = region,
            Name = name,
            Identity = identity,
            Kind = kind,
            IdentityName = identityName,
            Secret = secret,
            SecretName = secret is not null && secret.BackendIn(settings) == SecretsBackend.Existing ? secret.Key.Value
                : kind.IsSecret ? identityName
                : DerivedNames.IdentitySecret(identityName),
        };
    }
}
