using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Finds the dialect that a schema resource says it is written in; one that isn't read is reported and judges nothing.</summary>
/// <param name="registry">Where metaschemas are found that make a dialect of their own.</param>
/// <param name="standard">The dialect of documents that name none.</param>
/// <param name="named">The dialects that can be named; without any, <c>$schema</c> says nothing.</param>
/// <param name="findings">Takes what can't be read.</param>
internal sealed class DialectCatalog(SchemaRegistry registry, Dialect standard, ImmutableArray<Dialect> named, DiagnosticBag findings)
{
    private readonly Dictionary<string, Dialect> _dialects = named.ToDictionary(dialect => Key(dialect.Uri), StringComparer.Ordinal);

    public Dialect Standard { get; } = standard;

    /// <summary>The dialect that <c>$schema</c> names, or the one of the resource around it.</summary>
    public Dialect Of(YamlNode schema, Dialect inherited)
    {
        if (named.IsEmpty || (schema as YamlMapping)?["$schema"] is not YamlScalar { IsString: true } name)
            return inherited;
        if (_dialects.TryGetValue(Key(name.Text), out var known))
            return known;

        // A metaschema may be written in itself; it is then no draft that is known here.
        _dialects[Key(name.Text)] = Dialect.Unread;
        return _dialects[Key(name.Text)] = OfMetaschema(name) ?? Refuse(name);
    }

    // By what a schema's author wrote: with https or without, with an empty fragment or without.
    private static string Key(string uri)
    {
        var resource = UriReference.Split(uri).Resource;
        return resource.StartsWith("http://", StringComparison.Ordinal) ? "https" + resource["http".Length..] : resource;
    }

    private Dialect? OfMetaschema(YamlScalar name)
    {
        if (registry.Find(UriReference.Split(name.Text).Resource) is not YamlMapping metaschema)
            return null;
        var dialect = Of(metaschema, Standard);
        if (dialect.VocabularyPrefix is null || metaschema.Mapping("$vocabulary") is not { } vocabularies)
            return dialect;
        var isReadable = vocabularies.Entries.All(entry => entry.Value is not YamlScalar { IsTrue: true } || dialect.Knows(entry.Key.Text));
        return isReadable ? dialect.WithVocabularies(vocabularies.Entries.Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal)) : null;
    }

    private Dialect Refuse(YamlScalar name)
    {
        findings.Add(SchemaDiagnostics.UnreadDraft(name, named.Select(dialect => dialect.Name)));
        return Dialect.Unread;
    }
}
