using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Finds the dialect that a schema resource says it is written in.</summary>
internal sealed class DialectCatalog(SchemaRegistry registry, Dialect unknown)
{
    private readonly Dictionary<string, Dialect> _dialects = new(StringComparer.Ordinal)
    {
        [Draft07.Uri] = Draft07.Dialect,
        [Draft202012.Uri] = Draft202012.Dialect,
    };

    /// <summary>The dialect that <c>$schema</c> names, or the one of the resource around it.</summary>
    public Dialect Of(YamlNode schema, Dialect inherited)
    {
        if ((schema as YamlMapping)?.Text("$schema") is not { } name)
            return inherited;
        var uri = UriReference.Split(name).Resource;
        if (!_dialects.TryGetValue(uri, out var dialect))
            _dialects[uri] = dialect = FromMetaschema(uri) ?? unknown;
        return dialect;
    }

    private Dialect? FromMetaschema(string uri)
    {
        if (registry.Find(uri) is not YamlMapping metaschema || metaschema.Mapping("$vocabulary") is not { } vocabularies)
            return null;
        var names = vocabularies.Entries.Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal);
        return Draft202012.WithVocabularies(uri, names);
    }
}
