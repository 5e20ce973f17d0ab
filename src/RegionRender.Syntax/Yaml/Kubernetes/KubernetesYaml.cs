using System.Collections.Immutable;

namespace RegionRender.Syntax;

/// <summary>
/// Reads manifests as the API server and Flux do: by YAML 1.1, where <c>no</c> is false and <c>012</c> is ten, with merge keys, and as
/// what JSON can say. The estate's own files are read by <see cref="YamlReader"/>. Limits are the same.
/// </summary>
public static class KubernetesYaml
{
    /// <summary>The file's documents; after broken syntax those before it.</summary>
    public static KubernetesText ReadDocuments(SourceText source, DiagnosticBag bag)
    {
        if (!SourceTextReader.HasOnlyManifestText(source, bag))
            return new KubernetesText([], []);
        var (loader, dialect) = Open(source, bag);
        var documents = ImmutableArray.CreateBuilder<YamlNode>();
        while (loader.ReadNextWithContent() is { } node)
            documents.Add(node);
        return new KubernetesText(documents.DrainToImmutable(), dialect.TakeAmbiguous());
    }

    /// <summary>What a server takes from the body of a request: its first document, whatever follows it; null if there is none.</summary>
    public static YamlNode? ReadRequest(SourceText source, DiagnosticBag bag) =>
        SourceTextReader.HasOnlyManifestText(source, bag) ? Open(source, bag).Loader.ReadNext() : null;

    private static (YamlLoader Loader, GoDialect Dialect) Open(SourceText source, DiagnosticBag bag)
    {
        var findings = new LoaderFindings(bag);
        var dialect = new GoDialect(findings);
        return (new YamlLoader(source, dialect, findings), dialect);
    }
}
