using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>A schema with a URI of its own: a document's root, or a subschema with <c>$id</c>.</summary>
internal sealed class SchemaResource(string uri, YamlNode root, Dialect dialect)
{
    public string Uri { get; } = uri;

    public YamlNode Root { get; } = root;

    public Dialect Dialect { get; } = dialect;

    public Dictionary<string, YamlNode> Anchors { get; } = new(StringComparer.Ordinal);

    public HashSet<string> DynamicAnchors { get; } = new(StringComparer.Ordinal);

    /// <summary>What its compiled schemas know of it.</summary>
    public SchemaScope Scope { get; } = new();
}
