using RegionRender.Syntax;

namespace RegionRender.Schemas.Tests.Structural;

public sealed class KubernetesYamlTests
{
    [Theory]
    [InlineData("yes", YamlScalarKind.Boolean, "true")]
    [InlineData("off", YamlScalarKind.Boolean, "false")]
    [InlineData("'yes'", YamlScalarKind.String, "yes")]
    [InlineData("!!str yes", YamlScalarKind.String, "yes")]
    [InlineData("012", YamlScalarKind.Integer, "10")]
    [InlineData("0o14", YamlScalarKind.Integer, "12")]
    [InlineData("0b101", YamlScalarKind.Integer, "5")]
    [InlineData("1_000", YamlScalarKind.Integer, "1000")]
    [InlineData("+1", YamlScalarKind.Integer, "1")]
    [InlineData("08", YamlScalarKind.Float, "08")]
    [InlineData(".5", YamlScalarKind.Float, ".5")]
    [InlineData("1e3", YamlScalarKind.Float, "1e3")]
    [InlineData("1e400", YamlScalarKind.String, "1e400")]
    [InlineData("1:30", YamlScalarKind.String, "1:30")]
    [InlineData("2025-01-01", YamlScalarKind.String, "2025-01-01")]
    [InlineData("1.2.3", YamlScalarKind.String, "1.2.3")]
    [InlineData("nul", YamlScalarKind.String, "nul")]
    public void A_scalar_is_what_Go_reads(string text, YamlScalarKind kind, string expected)
    {
        var value = Assert.IsType<YamlScalar>(Reread($"a: {text}\n", out _)["a"]);
        Assert.Equal((kind, expected), (value.Kind, value.Text));
    }

    [Theory]
    [InlineData("yes: 1\n", "true")]
    [InlineData("012: 1\n", "10")]
    [InlineData("1: 1\n", "1")]
    [InlineData("'yes': 1\n", "yes")]
    public void A_key_is_the_text_of_its_value(string text, string expected) => Assert.Equal(expected, Reread(text, out _).Entries[0].Key.Text);

    [Theory]
    [InlineData("a: .inf\n", "Kubernetes can't read the value '.inf'")]
    [InlineData("yes: 1\ntrue: 2\n", "Kubernetes can't read the key 'yes', which is the same as 'true' there")]
    [InlineData("%YAML 1.2\n---\na: 1\n", "Kubernetes can't read the directive '%YAML 1.2'")]
    public void What_it_can_not_read_is_reported(string text, string expected)
    {
        Reread(text, out var findings);
        Assert.Equal([expected], findings.ToSorted().Select(finding => finding.Message));
    }

    [Fact]
    public void What_both_readings_agree_on_stays_the_very_same_node()
    {
        var node = Yaml.Read("a: [1, x, true, {b: 'no'}]\n");
        Assert.Same(node, KubernetesYaml.Reread(node, new DiagnosticBag()));
    }

    private static YamlMapping Reread(string text, out DiagnosticBag findings)
    {
        findings = new DiagnosticBag();
        return (YamlMapping)KubernetesYaml.Reread(Yaml.Read(text), findings);
    }
}
