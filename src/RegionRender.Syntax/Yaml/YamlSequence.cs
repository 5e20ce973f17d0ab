using System.Collections.Immutable;

namespace RegionRender.Syntax;

/// <summary>A list of nodes.</summary>
public sealed class YamlSequence : YamlNode
{
    internal YamlSequence(ImmutableArray<YamlNode> items, Location location, YamlNode? via = null)
        : base(location, via) => Items = items;

    /// <summary>The items in the order in which they are written.</summary>
    public ImmutableArray<YamlNode> Items { get; }

    internal override YamlNode PlacedBy(YamlNode templateNode) => new YamlSequence(Items, Location, templateNode);

    internal override YamlNode At(Location location) => new YamlSequence(Items, location, Via);
}
