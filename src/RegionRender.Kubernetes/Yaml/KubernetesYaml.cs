using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// Reads manifests as the API server does: by YAML 1.1, where <c>no</c> is false and <c>012</c> is ten, with merge keys, and as
/// what JSON can say. The estate's own files are read by <see cref="YamlReader"/>. Limits are the same.
/// </summary>
internal static class KubernetesYaml
{
    /// <summary>The file's documents; after broken syntax those before it.</summary>
    public static KubernetesText ReadDocuments(SourceText source, DiagnosticBag bag)
    {
        if (!SourceTextReader.HasOnlyManifestText(source, bag))
            return new KubernetesText([], []);
        return Read(source, bag, (loader, dialect) =>
        {
            var documents = ImmutableArray.CreateBuilder<YamlNode>();
            while (loader.ReadNextWithContent() is { } node)
                documents.Add(node);
            return new KubernetesText(documents.DrainToImmutable(), dialect.TakeAmbiguous());
        });
    }

    /// <summary>What a server takes from the body of a request: its first document, whatever follows it; null if there is none.</summary>
    public static YamlNode? ReadRequest(SourceText source, DiagnosticBag bag) =>
        SourceTextReader.HasOnlyManifestText(source, bag) ? Read(source, bag, (loader, _) => loader.ReadNext()) : null;

    // Each attempt reads from the start: what has to be indented for our parser is rare, and rarely stands twice in a file.
    private static T Read<T>(SourceText source, DiagnosticBag bag, Func<YamlLoader, GoDialect, T> read)
    {
        for (var text = new IndentedText(source.Text); ;)
        {
            var own = new DiagnosticBag();
            var findings = new LoaderFindings(own);
            var dialect = new GoDialect(findings);
            var loader = new YamlLoader(source, text, dialect, findings);
            var result = read(loader, dialect);
            if (loader.UnfinishedStart is { } start && text.With(start) is { } indented)
            {
                text = indented;
                continue;
            }

            bag.AddRange(own.ToSorted());
            return result;
        }
    }
}
