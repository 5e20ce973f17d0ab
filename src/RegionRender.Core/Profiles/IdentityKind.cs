using System.Collections.Immutable;
using RegionRender.Core.Estates;

namespace RegionRender.Core.Profiles;

/// <summary>A kind of identity that a Credential can refer to.</summary>
internal sealed record IdentityKind
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

    /// <summary>Our template that renders it; null: none does, or there is nothing to render.</summary>
    public string? Template { get; init; }

    /// <summary>Our template for what its clusters need; null: none does it.</summary>
    public ResourceTemplate? ResourceTemplate { get; init; }

    /// <summary>Fields of the estate for the resource template, which are none of the identity's spec.</summary>
    public ImmutableArray<string> OwnFields { get; init; } = [];

    /// <summary>The field that lists what configs of clusters name; null: none.</summary>
    public ListedField? Listed { get; init; }

    /// <summary>The kind that it is assumed from, which is rendered with it; null: none.</summary>
    public string? Source { get; init; }

    /// <summary>Fields, with dots, that the provider's webhooks do not let change.</summary>
    public ImmutableArray<string> Immutable { get; init; } = [];

    public bool IsSecret => Kind == Secret;

    /// <summary>The name of our resource template for a cluster; null if we have none that is right for it.</summary>
    public string? ResourceTemplateFor(ClusterTemplate? cluster) =>
        ResourceTemplate is { } template && cluster?.Providers.Any(template.NotFor.Contains) != true ? template.Name : null;

    /// <summary>The name that an identity of the estate has; that of its Credential where the estate says none.</summary>
    public string NameOf(Identity identity, string credential) => OnlyName ?? identity.Name?.Value ?? credential;

    /// <summary>True if this identity comes with a Secret: it is one, or refers to one (an Azure workload identity does not).</summary>
    public bool HasSecret(Identity identity) => IsSecret || (SecretReference is { } secret && !secret.IsUnusedBy(identity));

    /// <summary>True if k0rdent finds everything that it copies into a cluster with this identity.</summary>
    public bool CanPropagate(Identity identity) => Propagation != Propagation.None && HasSecret(identity);
}

/// <summary>What the clusters of an identity get from it (<c>propagateCredentials</c>).</summary>
internal enum Propagation
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
internal sealed record IdentitySecret(
    string Field,
    ImmutableArray<string> Keys,
    ImmutableArray<string> OptionalKeys,
    string? UnlessField,
    ImmutableArray<string> UnlessValues)
{
    internal bool IsUnusedBy(Identity identity) =>
        UnlessField is not null && identity.Fields.Text(UnlessField) is { } value && UnlessValues.Contains(value);
}

/// <summary>Our template of the ConfigMap from which Sveltos makes what the controllers of a cloud need in a cluster.</summary>
/// <param name="Name">Its name in the catalog.</param>
/// <param name="NotFor">Short names of providers whose clusters need another one.</param>
internal sealed record ResourceTemplate(string Name, ImmutableArray<string> NotFor);

/// <summary>A field of an identity that must list what a cluster's config names.</summary>
/// <param name="Field">The field of the identity.</param>
/// <param name="Config">The path in the config, with dots.</param>
internal sealed record ListedField(string Field, string Config);
