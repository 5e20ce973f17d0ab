namespace RegionRender.Syntax;

/// <summary>
/// A YAML 1.2 node: <see cref="YamlScalar"/>, <see cref="YamlSequence"/> or <see cref="YamlMapping"/>. Nodes are immutable,
/// so trees share them freely; every node knows where it was written.
/// </summary>
public abstract class YamlNode
{
    private protected YamlNode(Location location, YamlNode? via)
    {
        Location = location;
        Via = via;
    }

    /// <summary>Where the node was written: in the estate for the user's values, in the template for its static parts.</summary>
    public Location Location { get; }

    /// <summary>The template node that put this node into its place, if a template did.</summary>
    internal YamlNode? Via { get; }

    /// <summary>The same node, put into its place by a template node.</summary>
    internal abstract YamlNode PlacedBy(YamlNode templateNode);

    /// <summary>The same content, said to be written somewhere else.</summary>
    internal abstract YamlNode At(Location location);

    /// <summary>True if both hold the same data; locations, quoting and the order of keys do not count.</summary>
    public static bool DataEquals(YamlNode left, YamlNode right) => YamlDataComparer.AreEqual(left, right);
}
