using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>What a region means to its clusters.</summary>
/// <param name="Scope">The region as expressions see it.</param>
/// <param name="ClusterDefaults">Its defaults for clusters, as written.</param>
/// <param name="IsBroken">True if something is wrong with it: then it is no finding that a cluster misses something of it.</param>
internal sealed record ExpandedRegion(YamlMapping Scope, YamlMapping? ClusterDefaults, bool IsBroken);

/// <summary>All regions, as nodes and by name.</summary>
internal sealed record ExpandedRegions(ImmutableArray<YamlNode> Nodes, IReadOnlyDictionary<string, ExpandedRegion> ByName);
