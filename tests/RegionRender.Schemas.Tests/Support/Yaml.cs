using RegionRender.Syntax;

namespace RegionRender.Tests;

internal static class Yaml
{
    public static YamlNode Read(string text)
    {
        var findings = new DiagnosticBag();
        var node = YamlReader.ReadDocument(new SourceText("test.yaml", text), findings);
        Assert.Equal([], findings.ToSorted().Select(finding => finding.Message));
        return node ?? throw new InvalidOperationException("the test's YAML holds nothing");
    }

    /// <summary>Findings as lines of a table: place, code, message, hint, fix.</summary>
    public static IEnumerable<string> Lines(DiagnosticBag findings) => findings.ToSorted().Select(finding =>
        $"{finding.Location.Start.Line}:{finding.Location.Start.Column} {finding.Id} {finding.Message}"
        + (finding.Hint is null ? "" : $" ({finding.Hint})")
        + (finding.Fix is null ? "" : $" [{finding.Fix.Replacement}]"));
}
