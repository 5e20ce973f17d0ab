using System.Collections.Immutable;

namespace RegionRender.Core.Profiles;

/// <summary>A provider that management or a region can run.</summary>
/// <param name="Name">The full name that k0rdent expects, as <c>cluster-api-provider-aws</c>.</param>
/// <param name="ShortName">What users write, as <c>aws</c>.</param>
/// <param name="Template">The ProviderTemplate of the release.</param>
/// <param name="Exposes">Names that k0rdent reports once it runs, as <c>infrastructure-aws</c>.</param>
/// <param name="Identities">Identity kinds that its ProviderInterface distributes to regions.</param>
internal sealed record Provider(
    string Name,
    string ShortName,
    string Template,
    ImmutableArray<string> Exposes,
    ImmutableArray<string> Identities)
{
    /// <summary>Deploys services; k0rdent starts its controllers of clusters only once management runs it.</summary>
    public bool DeploysServices { get; init; }

    /// <summary>Its hosted control planes take the network of the cluster that hosts them, which must be on the same cloud.</summary>
    public bool SharesNetwork { get; init; }

    /// <summary>True if a plain Secret can be an identity for it.</summary>
    public bool TakesSecrets => Identities.Contains(IdentityKind.Secret);
}
