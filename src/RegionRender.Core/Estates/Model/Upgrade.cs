using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>An entry of <c>upgrades</c>: what may move, from one template or release to another.</summary>
/// <param name="Family">The template family whose clusters all move; null: not a family.</param>
/// <param name="Cluster">The one cluster that moves; null: not a cluster. Where both are null, k0rdent itself moves.</param>
/// <param name="From">The exact template, or version of k0rdent, that is left.</param>
/// <param name="To">The exact template, or version of k0rdent, that the estate asks for now.</param>
/// <param name="Location">The entry.</param>
internal sealed record Upgrade(Located<string>? Family, Located<string>? Cluster, Located<string> From, Located<string> To, Location Location)
{
    public bool IsOfK0rdent => Family is null && Cluster is null;
}
