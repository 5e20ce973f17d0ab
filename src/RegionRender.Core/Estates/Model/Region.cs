using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

internal sealed record Region
{
    public required Located<string> Name { get; init; }
    public required Registration Registration { get; init; }

    /// <summary>The region's own or the estate's delivery.</summary>
    public required Delivery Delivery { get; init; }

    /// <summary>Null: what the region's clusters and credentials need.</summary>
    public ImmutableArray<ProviderReference>? Providers { get; init; }
    public required CoreComponents Core { get; init; }
    public ImmutableSortedDictionary<string, Located<string>> Labels { get; init; } = ImmutableSortedDictionary<string, Located<string>>.Empty;

    /// <summary>The region's or the estate's.</summary>
    public required SecretsSettings Secrets { get; init; }
    public Observability? Observability { get; init; }
    public required Location Location { get; init; }
}

/// <summary>How k0rdent reaches the region: <see cref="ClusterRegistration"/> or <see cref="KubeConfigRegistration"/>.</summary>
internal abstract record Registration(Location Location);

/// <summary>A ClusterDeployment that management builds, named as the region.</summary>
internal sealed record ClusterRegistration(Cluster Cluster, Location Location) : Registration(Location);

/// <summary>An existing cluster whose kubeconfig is a Secret on management.</summary>
/// <param name="Secret">Name of the Secret in <c>k0rdent.namespace</c>.</param>
/// <param name="Key">The key that holds the kubeconfig, default <c>value</c>.</param>
/// <param name="From">Where the Secret's content comes from, in its backend's words.</param>
/// <param name="Location">The registration block.</param>
internal sealed record KubeConfigRegistration(Located<string> Secret, Located<string> Key, SecretReference? From, Location Location) : Registration(Location);

/// <summary>The KOF values of a region.</summary>
internal sealed record Observability(YamlMapping Node, Location Location);
