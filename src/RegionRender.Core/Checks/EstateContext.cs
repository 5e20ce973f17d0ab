using System.Collections.Immutable;
using RegionRender.Core.Estates;

namespace RegionRender.Core.Checks;

/// <summary>The estate with lookups built once, for the checks that hold for every k0rdent release.</summary>
internal class EstateContext(Estate estate)
{
    public Estate Estate { get; } = estate;

    public EstateSymbols Symbols { get; } = new(estate);

    public KnownNames Regions { get; } = new("regions", estate.Regions.Select(region => region.Name.Value));

    public KnownNames Credentials { get; } = new("credentials", estate.Credentials.Select(credential => credential.Name.Value));

    /// <summary>Every ClusterDeployment: the estate's clusters, and those that back a region.</summary>
    public ImmutableArray<Cluster> AllClusters { get; } = [.. estate.AllClusters];

    public string K0rdentNamespace => Estate.K0rdent.Namespace.Value;

    /// <summary>True if the cluster lies where k0rdent's own objects are: it gets templates and Credentials without further ado.</summary>
    public bool IsInK0rdentNamespace(Cluster cluster) => cluster.Namespace.Value == K0rdentNamespace;
}
