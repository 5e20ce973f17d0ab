using System.Collections.Immutable;
using RegionRender.Core.Estates;

namespace RegionRender.Core.Profiles;

/// <summary>A kind of identity that a Credential can refer to.</summary>
public sealed record IdentityKind
{
    /// <summary>The kind of a plain Secret, which serves as an identity for clouds without a CRD of their own.</summary>
    public const string Secret = "Secret";

    public required string Kind { get; init; }
    public required string ApiVersion { get; init; }
    public required bool IsNamespaced { get; init; }

    /// <summary>Short name of the provider that brings the CRD; null for <see cref="Secret"/>.</summary>
    public string? CrdOf { get; init; }

    /// <summary>The Secret that the identity refers to; null where it has none, or is one.</summary>
    public IdentitySecret? SecretReference { get; init; }

    /// <summary>The one name that the provider's webhook takes; null: any.</summary>
    public string? OnlyName { get; init; }
    public required Propagation Propagation { get; init; }

    public bool IsSecret => Kind == Secret;

    /// <summary>True if this identity comes with a Secret: it is one, or refers to one (an Azure workload identity does not).</summary>
    public bool HasSecret(Identity identity) => IsSecret || (SecretReference is { } secret && !secret.IsUnusedBy(identity));

    /// <summary>True if k0rdent finds everything that it copies into a cluster with this identity.</summary>
    public bool CanPropagate(Identity identity) => Propagation != Propagation.None && HasSecret(identity);
}

/// <summary>What the clusters of an identity get from it (<c>propagateCredentials</c>).</summary>
public enum Propagation
{
    /// <summary>There is nothing to copy, and k0rdent would wait for it in vain.</summary>
    None,

    /// <summary>A cluster works with or without.</summary>
    Optional,

    /// <summary>The cloud's controllers inside the cluster need it.</summary>
    Needed,
}

/// <summary>How an identity refers to its Secret.</summary>
/// <param name="Field">The field of the identity's spec.</param>
/// <param name="Keys">Keys that the Secret must have.</param>
/// <param name="OptionalKeys">Keys that it may have.</param>
/// <param name="UnlessField">A field of the identity that can make the Secret needless; null: it is always needed.</param>
/// <param name="UnlessValues">The values of that field that do.</param>
public sealed record IdentitySecret(
    string Field,
    ImmutableArray<string> Keys,
    ImmutableArray<string> OptionalKeys,
    string? UnlessField,
    ImmutableArray<string> UnlessValues)
{
    internal bool IsUnusedBy(Identity identity) =>
        UnlessField is not null && identity.Fields.Text(UnlessField) is { } value && UnlessValues.Contains(value);
}
