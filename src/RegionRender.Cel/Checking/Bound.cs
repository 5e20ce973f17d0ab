using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>A compiled expression with its static type.</summary>
internal readonly record struct Bound(Node Node, CelType Type)
{
    /// <summary>What a list that is written out holds; the default array for anything else.</summary>
    public ImmutableArray<Bound> Items { get; init; }
}
