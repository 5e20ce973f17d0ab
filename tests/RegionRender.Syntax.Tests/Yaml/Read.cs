using System.Collections.Immutable;

namespace RegionRender.Syntax.Tests.Yaml;

internal static class Read
{
    public static YamlMapping Mapping(string text)
    {
        var (node, findings) = WithFindings(text);
        Assert.Empty(findings);
        return Assert.IsType<YamlMapping>(node);
    }

    public static (YamlNode? Node, ImmutableArray<Diagnostic> Findings) WithFindings(string text)
    {
        var bag = new DiagnosticBag();
        var node = YamlReader.ReadDocument(new SourceText("test.yaml", text), bag);
        return (node, bag.ToSorted());
    }
}
