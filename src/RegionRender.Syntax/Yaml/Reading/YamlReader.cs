using System.Collections.Immutable;

namespace RegionRender.Syntax;

/// <summary>
/// Reads YAML 1.2 (core schema), and with it JSON. What is wrong becomes a finding, never an exception; after broken syntax
/// there is no node, after other findings the rest of the document is there.
/// </summary>
public static class YamlReader
{
    /// <summary>The deepest nesting that is read; all that walks nodes may recurse.</summary>
    public const int MaxDepth = 100;

    /// <summary>The file's one document, or null and a finding.</summary>
    public static YamlNode? ReadDocument(SourceText source, DiagnosticBag bag)
    {
        if (!SourceTextReader.HasOnlyText(source, bag))
            return null;
        var loader = Open(source, bag);
        var node = loader.ReadNextWithContent();
        if (loader.Failed)
            return null;
        if (node is null)
        {
            bag.Add(SyntaxDiagnostics.HoldsNothing(new Location(source, default)));
            return null;
        }

        if (loader.ReadNextWithContent() is not null)
            bag.Add(SyntaxDiagnostics.HoldsSeveralDocuments(loader.DocumentStart));
        return loader.Failed ? null : node;
    }

    /// <summary>The file's documents, without empty ones; after broken syntax those before it.</summary>
    public static ImmutableArray<YamlNode> ReadDocuments(SourceText source, DiagnosticBag bag)
    {
        if (!SourceTextReader.HasOnlyText(source, bag))
            return [];
        var loader = Open(source, bag);
        var documents = ImmutableArray.CreateBuilder<YamlNode>();
        while (loader.ReadNextWithContent() is { } node)
            documents.Add(node);
        return documents.DrainToImmutable();
    }

    private static YamlLoader Open(SourceText source, DiagnosticBag bag)
    {
        var findings = new LoaderFindings(bag);
        return new YamlLoader(source, new IndentedText(source.Text), new CoreDialect(findings), findings);
    }
}
