using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>A credential as written; it becomes one k0rdent Credential per place.</summary>
internal sealed record Credential
{
    /// <summary>The pseudo region that stands for the management cluster in <see cref="Regions"/>.</summary>
    public const string Management = "management";

    public required Located<string> Name { get; init; }

    /// <summary>Regions, and <see cref="Management"/>; empty: only management, under the plain name.</summary>
    public ImmutableArray<Located<string>> Regions { get; init; } = [];
    public string? Description { get; init; }

    /// <summary>One identity for all regions under the key <c>""</c>, or one by region.</summary>
    public required ImmutableSortedDictionary<string, Identity> Identities { get; init; }

    /// <summary>One secret for all regions under the key <c>""</c>, or one by region; empty where the identity has none.</summary>
    public ImmutableSortedDictionary<string, SecretReference> Secrets { get; init; } = ImmutableSortedDictionary<string, SecretReference>.Empty;
    public required Location Location { get; init; }
}

/// <summary>The <c>identity</c> block.</summary>
internal sealed record Identity
{
    /// <summary>The identity's kind, as <c>AWSClusterStaticIdentity</c>, or <c>Secret</c>.</summary>
    public required Located<string> Kind { get; init; }

    /// <summary>For adopting what exists; null: the Credential's name.</summary>
    public Located<string>? Name { get; init; }

    /// <summary>Everything else of the block: the CRD's own spec fields, flat.</summary>
    public required YamlMapping Fields { get; init; }
    public required Location Location { get; init; }
}

internal static class ByRegion
{
    /// <summary>The entry for a region, or the one for all.</summary>
    public static T? For<T>(this ImmutableSortedDictionary<string, T> entries, string? region)
        where T : class =>
        (region is not null ? entries.GetValueOrDefault(region) : null) ?? entries.GetValueOrDefault("");
}
