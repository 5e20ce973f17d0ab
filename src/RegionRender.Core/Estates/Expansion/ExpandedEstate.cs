using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>The estate as plain data: no includes, variables, matrices, defaults or expressions are left.</summary>
/// <param name="Node">The estate's mapping.</param>
/// <param name="BrokenNames">What could not be expanded and is therefore left out; see <see cref="Estate.BrokenNames"/>.</param>
/// <param name="IsIncomplete">See <see cref="Estate.IsIncomplete"/>.</param>
internal sealed record ExpandedEstate(YamlMapping Node, ImmutableHashSet<(string List, string Name)> BrokenNames, bool IsIncomplete)
{
    /// <summary>Findings about clusters that can be bound all the same, told after that: what has an error in it is not bound.</summary>
    public ImmutableArray<Diagnostic> UnknownRegions { get; init; } = [];
}
