using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>The metaschemas of the standard, embedded, read when a schema refers to them.</summary>
internal static class Metaschemas
{
    private static readonly ImmutableDictionary<string, Lazy<YamlNode>> Documents = Names()
        .ToImmutableDictionary(pair => pair.Uri, pair => new Lazy<YamlNode>(() => Read(pair.File)), StringComparer.Ordinal);

    public static YamlNode? Find(string uri) => Documents.TryGetValue(uri, out var document) ? document.Value : null;

    private static IEnumerable<(string Uri, string File)> Names() =>
    [
        .. from draft in (string[])["draft-04", "draft-06", "draft-07"]
           select ($"http://json-schema.org/{draft}/schema", $"{draft}.json"),
        .. Parts("2019-09", ["core", "applicator", "validation", "meta-data", "format", "content"]),
        .. Parts("2020-12", ["core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "format-assertion", "content"]),
    ];

    private static IEnumerable<(string Uri, string File)> Parts(string draft, string[] vocabularies) =>
    [
        ($"https://json-schema.org/draft/{draft}/schema", $"{draft}.schema.json"),
        .. from vocabulary in vocabularies
           select ($"https://json-schema.org/draft/{draft}/meta/{vocabulary}", $"{draft}.{vocabulary}.json"),
    ];

    private static YamlNode Read(string name)
    {
        using var stream = typeof(Metaschemas).Assembly.GetManifestResourceStream("Metaschemas/" + name)
            ?? throw new InvalidOperationException($"the metaschema '{name}' is not embedded");
        using var reader = new StreamReader(stream);
        return YamlReader.ReadDocument(new SourceText(name, reader.ReadToEnd()), new DiagnosticBag())
            ?? throw new InvalidOperationException($"the metaschema '{name}' cannot be read");
    }
}
