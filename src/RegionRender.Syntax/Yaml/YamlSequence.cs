using System.Collections.Immutable;

namespace RegionRender.Syntax;

/// <summary>A list of nodes.</summary>
public sealed class YamlSequence : YamlNode
{
    public YamlSequence(ImmutableArray<YamlNode> items, Location location, YamlNode? via = null)
        : base(location, via) => Items = items;

    public ImmutableArray<YamlNode> Items { get; }

    public override YamlNode PlacedBy(YamlNode templateNode) => new YamlSequence(Items, Location, templateNode);

    public override YamlNode At(Location location) => new YamlSequence(Items, location, Via);
}
