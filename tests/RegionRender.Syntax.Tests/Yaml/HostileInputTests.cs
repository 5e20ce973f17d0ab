using System.Text;
using RegionRender.Kubernetes;

namespace RegionRender.Syntax.Tests.Yaml;

/// <summary>Whatever a file holds, reading it ends soon, in a document or in findings.</summary>
public class HostileInputTests
{
    private const int Deep = 20_000;

    [Theory]
    [InlineData("a flow list", "RR1014")]
    [InlineData("a flow list over lines", "RR1014")]
    [InlineData("a flow mapping", "RR1014")]
    [InlineData("a block mapping", "RR1014")]
    [InlineData("a block list", "RR1014")]
    [InlineData("complex keys", "RR1014")]
    [InlineData("an alias below an alias", "RR1014")]
    [InlineData("an alias bomb", "RR1013")]
    [InlineData("many aliases of one large node", "RR1013")]
    [InlineData("a list in itself", "RR1012")]
    [InlineData("a mapping in itself", "RR1012")]
    [InlineData("an open quote and much text", "RR1006")]
    [InlineData("an open bracket and much text", "RR1006")]
    [InlineData("a long line without a colon", null)]
    [InlineData("a long key", "RR1006")]
    [InlineData("a tag of a mebibyte", "RR1015")]
    [InlineData("many findings", "RR1011")]
    [InlineData("a hundred thousand keys", null)]
    [InlineData("a hundred thousand keys twice", "RR1008")]
    [InlineData("a hundred thousand documents", "RR1005")]
    [InlineData("many line breaks", "RR1004")]
    [InlineData("many line breaks in a block", null)]
    [InlineData("a hundred thousand anchors", null)]
    [InlineData("a number of a mebibyte", null)]
    public void Reading_ends_in_a_document_or_in_findings(string input, string? id)
    {
        var (node, findings) = Read.WithFindings(Text(input));
        if (id is null)
            Assert.Empty(findings);
        else
            Assert.Equal([id], findings.Select(finding => finding.Id).Distinct());
        if (node is not null)
            Assert.NotEmpty(YamlWriter.ToBytes(node));
    }

    [Theory]
    [InlineData("an alias bomb", "RR1013")]
    [InlineData("many aliases of one large node", "RR1013")]
    [InlineData("a bomb of merges", "RR1008 RR1013")]
    [InlineData("many merges", "")]
    [InlineData("a mapping in itself", "RR1012")]
    [InlineData("a number of a mebibyte", "")]
    [InlineData("a hundred thousand keys twice", "RR1008")]
    public void Reading_a_manifest_ends_too(string input, string ids)
    {
        var bag = new DiagnosticBag();
        KubernetesYaml.ReadDocuments(new SourceText("manifest.yaml", Text(input)), bag);
        Assert.Equal(ids, string.Join(' ', bag.ToSorted().Select(finding => finding.Id).Distinct()));
    }

    [Fact]
    public void No_more_than_a_thousand_findings_are_kept_of_one_file() =>
        Assert.Equal(1000, Read.WithFindings(Text("many findings")).Findings.Length);

    [Fact]
    public void A_node_as_deep_as_the_limit_is_read_and_one_deeper_is_not()
    {
        Assert.Empty(Read.WithFindings(Nested(YamlReader.MaxDepth)).Findings);
        Assert.Equal("RR1014", Assert.Single(Read.WithFindings(Nested(YamlReader.MaxDepth + 1)).Findings).Id);

        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Fifty_megabytes_are_read_within_bounds()
    {
        var line = "  - {name: cluster-%, region: eu-west, config: {controlPlaneNumber: 3, instanceType: t3.large, labels: [a, b, c]}}\n";
        var text = new StringBuilder("clusters:\n");
        for (var i = 0; text.Length < 50_000_000; i++)
            text.Append(line.Replace("%", $"{i}", StringComparison.Ordinal));
        var source = new SourceText("large.yaml", text.ToString());
        text.Clear();
        var bag = new DiagnosticBag();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var node = YamlReader.ReadDocument(source, bag);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Equal(0, bag.Count);
        Assert.IsType<YamlMapping>(node);
        // The nodes of a file hold at most twelve bytes for each of its characters.
        Assert.InRange(held, 1, 12L * source.Text.Length);
    }

    private static string Text(string input) => input switch
    {
        "a flow list" => new string('[', Deep),
        "a flow list over lines" => Repeat("[\n", Deep),
        "a flow mapping" => Repeat("{a: ", Deep),
        "a block mapping" => string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i) + "a:\n")),
        "a block list" => Repeat("- ", Deep),
        "complex keys" => Repeat("? ", Deep),
        "an alias below an alias" => string.Concat(Enumerable.Range(1, 20).Select(i => $"- &a{i} {Wrap($"*a{i - 1}", 10)}\n")).Replace("*a0", "x", StringComparison.Ordinal),
        "an alias bomb" => "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n")),
        "a bomb of merges" => "a0: &a0 {x: y}\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} {{<<: [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]}}\n")),
        "many merges" => "{" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<<: {{a{i}: b}}, ")) + "}",
        "many aliases of one large node" => $"- &a [{Repeat("x,", 1000)}]\n" + Repeat("- *a\n", 2000),
        "a list in itself" => "&a [b, [*a]]\n",
        "a mapping in itself" => "a: &a\n  b:\n    c: *a\n",
        "an open quote and much text" => "a: \"" + Repeat("text\n  ", 200_000),
        "an open bracket and much text" => "a: [" + Repeat("text, ", 200_000),
        "a long line without a colon" => Repeat("text ", 200_000),
        "a long key" => Repeat("k", 2000) + ": 1\n",
        "a tag of a mebibyte" => "a: !" + Repeat("t", 1 << 20) + " x\n",
        "many findings" => Repeat("- *a\n", 5000),
        "a hundred thousand keys" => Keys(),
        "a hundred thousand keys twice" => Keys() + Keys(),
        "a hundred thousand documents" => Repeat("a: 1\n---\n", 100_000),
        "many line breaks" => Repeat("\n", 1_000_000),
        "many line breaks in a block" => "a: |+\n" + Repeat("\n", 1_000_000),
        "a hundred thousand anchors" => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"- &a{i} x\n- *a{i}\n")),
        "a number of a mebibyte" => "a: 0x" + Repeat("F", 1 << 20) + "\nb: +" + Repeat("9", 1 << 20) + "\nc: 1." + Repeat("0", 1 << 20) + "\n",
        _ => throw new ArgumentException(input),
    };

    private static string Keys() => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"key{i}: {i}\n"));

    private static string Wrap(string text, int levels) => new string('[', levels) + text + new string(']', levels);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
