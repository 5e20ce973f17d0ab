using RegionRender.Syntax;

namespace RegionRender.Schemas.Tests.Json.Differential;

/// <summary>The example estates by the published schema of estates, and their rendered objects by the published schemas of kinds.</summary>
internal static class PublishedDocuments
{
    public static IReadOnlyList<PublishedDocument> All() => [.. Estates(), .. Objects()];

    private static IEnumerable<PublishedDocument> Estates()
    {
        var schema = PublishedSchema.Read(RepositoryFolder.Of("schemas", "estate.schema.json"));
        return Files(path => !path.Contains($"{Path.DirectorySeparatorChar}rendered{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(Documents)
            .Where(document => document.Text("apiVersion")?.StartsWith("regionrender.io/", StringComparison.Ordinal) == true)
            .Select(document => new PublishedDocument(schema, document));
    }

    private static IEnumerable<PublishedDocument> Objects()
    {
        var schemas = Directory.EnumerateFiles(RepositoryFolder.Of("schemas", "kubernetes"), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(KindOf, path => new Lazy<PublishedSchema>(() => PublishedSchema.Read(path)), StringComparer.Ordinal);
        return
            from path in Files(path => path.Contains($"{Path.DirectorySeparatorChar}rendered{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            from document in Documents(path)
            where schemas.ContainsKey(KindOf(document))
            select new PublishedDocument(schemas[KindOf(document)].Value, document);
    }

    private static IEnumerable<string> Files(Func<string, bool> matches) => Directory
        .EnumerateFiles(RepositoryFolder.Of("examples", "estates"), "*.yaml", SearchOption.AllDirectories)
        .Where(matches)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<YamlMapping> Documents(string path) =>
        YamlReader.ReadDocuments(new SourceText(path, File.ReadAllText(path)), new DiagnosticBag()).OfType<YamlMapping>();

    private static string KindOf(string path) => $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileNameWithoutExtension(path)}";

    private static string KindOf(YamlMapping document)
    {
        var apiVersion = (document.Text("apiVersion") ?? "").Split('/');
        return $"{apiVersion[0]}/{document.Text("kind")}_{apiVersion[^1]}".ToLowerInvariant();
    }
}

/// <summary>A document that is valid by a published schema.</summary>
internal sealed record PublishedDocument(PublishedSchema Schema, YamlNode Document)
{
    public YamlNode Document { get; } = WithoutLastLineEnds(Document);

    private static YamlNode WithoutLastLineEnds(YamlNode node) => node switch
    {
        YamlMapping mapping => new YamlMapping(
            [.. mapping.Entries.Select(entry => YamlEntry.Of(entry.Key.Text, WithoutLastLineEnds(entry.Value)))], Location.None),
        YamlSequence sequence => new YamlSequence([.. sequence.Items.Select(WithoutLastLineEnds)], Location.None),
        YamlScalar { IsString: true } text => YamlScalar.String(text.Text.TrimEnd('\n'), Location.None),
        _ => node,
    };
}

/// <summary>A published schema, compiled by both.</summary>
internal sealed record PublishedSchema(string Text, JsonSchema Ours, JsonSchemaNet Theirs)
{
    public static PublishedSchema Read(string path)
    {
        var text = File.ReadAllText(path);
        return new PublishedSchema(text, JsonSchema.Compile(Yaml.Read(text), new DiagnosticBag()), JsonSchemaNet.Compile(text, Draft07.Uri));
    }
}
