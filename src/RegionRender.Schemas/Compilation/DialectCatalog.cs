using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Finds the dialect that a schema resource says it is written in.</summary>
/// <param name="registry">Where metaschemas are found that make a dialect of their own.</param>
/// <param name="standard">The dialect of documents that name none.</param>
/// <param name="named">The dialects that can be named; without any, <c>$schema</c> says nothing.</param>
internal sealed class DialectCatalog(SchemaRegistry registry, Dialect standard, ImmutableArray<Dialect> named)
{
    private readonly Dictionary<string, Dialect> _dialects = named.ToDictionary(dialect => dialect.Uri, StringComparer.Ordinal);

    public Dialect Standard { get; } = standard;

    /// <summary>The dialect that <c>$schema</c> names, or the one of the resource around it.</summary>
    public Dialect Of(YamlNode schema, Dialect inherited)
    {
        if (named.IsEmpty || (schema as YamlMapping)?.Text("$schema") is not { } name)
            return inherited;
        var uri = UriReference.Split(name).Resource;
        if (!_dialects.TryGetValue(uri, out var dialect))
            _dialects[uri] = dialect = FromMetaschema(uri) ?? Standard;
        return dialect;
    }

    private Dialect? FromMetaschema(string uri)
    {
        if (registry.Find(uri) is not YamlMapping metaschema || metaschema.Mapping("$vocabulary") is not { } vocabularies)
            return null;
        var names = vocabularies.Entries.Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal);
        return Standard.WithVocabularies(uri, names);
    }
}
