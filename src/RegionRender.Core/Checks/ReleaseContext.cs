using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;

namespace RegionRender.Core.Checks;

/// <summary>The estate beside what its k0rdent release offers.</summary>
internal sealed class ReleaseContext(Estate estate, Profile profile) : EstateContext(estate)
{
    private CredentialPlacements? _placements;

    public Profile Profile { get; } = profile;

    public ClusterTemplateResolver ClusterTemplates { get; } = new(estate.K0rdent, profile);

    /// <summary>Every k0rdent Credential whose region and identity are known.</summary>
    public CredentialPlacements Placements => _placements ??= new CredentialPlacements(Estate, Symbols, Profile);

    /// <summary>The Credential that the cluster uses; null where it was not found, which is reported elsewhere.</summary>
    public PlacedCredential? CredentialOf(Cluster cluster) => Placements.Find(cluster.Credential.Value, cluster.Region?.Value);

    /// <summary>What the profile knows of the cluster's template; null where that is nothing.</summary>
    public ClusterTemplate? ClusterTemplateOf(Cluster cluster) => ClusterTemplates.Resolve(cluster.Template.Value)?.Kind;
}
