using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>The metaschemas of the standard, embedded, read when a schema refers to them.</summary>
internal static class Metaschemas
{
    private const string MetaPrefix = "https://json-schema.org/draft/2020-12/meta/";

    private static readonly ImmutableDictionary<string, Lazy<YamlNode>> Documents = new[]
    {
        ("http://json-schema.org/draft-07/schema", "draft-07.json"),
        ("https://json-schema.org/draft/2020-12/schema", "2020-12.schema.json"),
        (MetaPrefix + "core", "2020-12.core.json"),
        (MetaPrefix + "applicator", "2020-12.applicator.json"),
        (MetaPrefix + "unevaluated", "2020-12.unevaluated.json"),
        (MetaPrefix + "validation", "2020-12.validation.json"),
        (MetaPrefix + "meta-data", "2020-12.meta-data.json"),
        (MetaPrefix + "format-annotation", "2020-12.format-annotation.json"),
        (MetaPrefix + "format-assertion", "2020-12.format-assertion.json"),
        (MetaPrefix + "content", "2020-12.content.json"),
    }.ToImmutableDictionary(pair => pair.Item1, pair => new Lazy<YamlNode>(() => Read(pair.Item2)), StringComparer.Ordinal);

    public static YamlNode? Find(string uri) => Documents.TryGetValue(uri, out var document) ? document.Value : null;

    private static YamlNode Read(string name)
    {
        using var stream = typeof(Metaschemas).Assembly.GetManifestResourceStream("Metaschemas/" + name)
            ?? throw new InvalidOperationException($"the metaschema '{name}' is not embedded");
        using var reader = new StreamReader(stream);
        return YamlReader.ReadDocument(new SourceText(name, reader.ReadToEnd()), new DiagnosticBag())
            ?? throw new InvalidOperationException($"the metaschema '{name}' cannot be read");
    }
}
