using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>Texts that are documents themselves, as the values of a chart are.</summary>
internal static class EmbeddedYaml
{
    /// <summary>The map that a text holds; null where it holds none, or is no YAML: a text with Go templates in it, or one plain line.</summary>
    public static YamlMapping? Read(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) && !text.StartsWith('{'))
            return null;
        var findings = new DiagnosticBag();
        var document = YamlReader.ReadDocument(new SourceText("", text), findings);
        return findings.HasErrors ? null : document as YamlMapping;
    }
}
