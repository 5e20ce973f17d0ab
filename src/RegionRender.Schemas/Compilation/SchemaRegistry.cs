using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Documents that schemas may refer to, by URI; one without <c>$schema</c> is read by the draft of the schema that refers to it. The metaschemas of the drafts are always among them.</summary>
internal sealed class SchemaRegistry
{
    private readonly ImmutableDictionary<string, YamlNode> _documents;

    private SchemaRegistry(ImmutableDictionary<string, YamlNode> documents) => _documents = documents;

    public static SchemaRegistry Standard { get; } = new(ImmutableDictionary.Create<string, YamlNode>(StringComparer.Ordinal));

    /// <summary>A registry that also knows a document by an absolute URI without a fragment.</summary>
    public SchemaRegistry With(string uri, YamlNode document) => new(_documents.SetItem(uri, document));

    internal YamlNode? Find(string uri) => _documents.GetValueOrDefault(uri) ?? Metaschemas.Find(uri);
}
