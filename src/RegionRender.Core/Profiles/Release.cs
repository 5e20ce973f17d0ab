using System.Collections.Immutable;

namespace RegionRender.Core.Profiles;

/// <summary>What holds for a k0rdent release as a whole.</summary>
/// <param name="Version">As <c>1.11.4</c>.</param>
/// <param name="Name">Name of its Release object.</param>
/// <param name="BundledFlux">Minor version of the Flux that it bundles, as <c>2.9</c>.</param>
/// <param name="WrittenValues">Keys of <c>spec.config</c> of a ClusterDeployment that k0rdent writes itself.</param>
/// <param name="RegionalAlias">The key under which management's chart holds that of the regional components.</param>
/// <param name="RegionalCharts">The charts of the regional components, which are keys of its values.</param>
/// <param name="Limits">What k0rdent does not do in this release.</param>
internal sealed record Release(
    string Version,
    string Name,
    string BundledFlux,
    ImmutableArray<string> WrittenValues,
    string RegionalAlias,
    ImmutableArray<string> RegionalCharts,
    ImmutableArray<ReleaseLimit> Limits)
{
    public bool Has(ReleaseLimit limit) => Limits.Contains(limit);
}

/// <summary>What k0rdent does not do in some releases.</summary>
internal enum ReleaseLimit
{
    /// <summary>A region that is registered by a cluster serves only clusters in k0rdent's namespace: it finds no kubeconfig of others.</summary>
    RegionsByClusterServeOneNamespace,

    /// <summary>The Secret of a cluster-scoped identity reaches no cluster outside of k0rdent's namespace.</summary>
    ClusterScopedSecretsStay,
}
