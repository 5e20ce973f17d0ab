using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Upgrades;

/// <summary>One way to write a hop into the estate.</summary>
/// <param name="Place">Where the change goes.</param>
/// <param name="Change">What to write there, in YAML.</param>
/// <param name="Entries">The entries of <c>upgrades</c>, in YAML.</param>
/// <param name="Clusters">The clusters that move; sorted.</param>
internal sealed record UpgradeWay(Location Place, string Change, ImmutableArray<string> Entries, ImmutableArray<string> Clusters);
