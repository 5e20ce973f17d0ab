using RegionRender.Core.Estates;

namespace RegionRender.Core.Profiles;

/// <summary>One k0rdent Credential: a credential of the estate at one place, with its derived names.</summary>
internal sealed record PlacedCredential
{
    public required Credential Credential { get; init; }

    /// <summary>Null: for clusters that management builds.</summary>
    public required Region? Region { get; init; }
    public required string Name { get; init; }
    public required Identity Identity { get; init; }
    public required IdentityKind Kind { get; init; }
    public required string IdentityName { get; init; }

    /// <summary>Null where the identity needs none.</summary>
    public required SecretReference? Secret { get; init; }

    /// <summary>The Secret's name in <c>k0rdent.namespace</c>.</summary>
    public required string SecretName { get; init; }
}
