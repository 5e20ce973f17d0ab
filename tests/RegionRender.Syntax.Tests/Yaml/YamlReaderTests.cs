namespace RegionRender.Syntax.Tests.Yaml;

public class YamlReaderTests
{
    [Theory]
    [InlineData("", YamlScalarKind.Null)]
    [InlineData("~", YamlScalarKind.Null)]
    [InlineData("null", YamlScalarKind.Null)]
    [InlineData("Null", YamlScalarKind.Null)]
    [InlineData("nUll", YamlScalarKind.String)]
    [InlineData("true", YamlScalarKind.Boolean)]
    [InlineData("TRUE", YamlScalarKind.Boolean)]
    [InlineData("False", YamlScalarKind.Boolean)]
    [InlineData("yes", YamlScalarKind.String)]
    [InlineData("on", YamlScalarKind.String)]
    [InlineData("0", YamlScalarKind.Integer)]
    [InlineData("-12", YamlScalarKind.Integer)]
    [InlineData("+12", YamlScalarKind.Integer)]
    [InlineData("012", YamlScalarKind.Integer)]
    [InlineData("0o17", YamlScalarKind.Integer)]
    [InlineData("0o18", YamlScalarKind.String)]
    [InlineData("0x1F", YamlScalarKind.Integer)]
    [InlineData("-0x1F", YamlScalarKind.String)]
    [InlineData("0x", YamlScalarKind.String)]
    [InlineData("1_000", YamlScalarKind.String)]
    [InlineData("12:30:45", YamlScalarKind.String)]
    [InlineData("2024-01-01", YamlScalarKind.String)]
    [InlineData("1.5", YamlScalarKind.Float)]
    [InlineData("1.", YamlScalarKind.Float)]
    [InlineData(".5", YamlScalarKind.Float)]
    [InlineData(".", YamlScalarKind.String)]
    [InlineData("+", YamlScalarKind.String)]
    [InlineData("1e3", YamlScalarKind.Float)]
    [InlineData("1.5E-3", YamlScalarKind.Float)]
    [InlineData("1e", YamlScalarKind.String)]
    [InlineData("e3", YamlScalarKind.String)]
    [InlineData("-.inf", YamlScalarKind.Float)]
    [InlineData(".Inf", YamlScalarKind.Float)]
    [InlineData(".nan", YamlScalarKind.Float)]
    [InlineData("-.nan", YamlScalarKind.String)]
    [InlineData("1.2.3", YamlScalarKind.String)]
    [InlineData("'12'", YamlScalarKind.String)]
    [InlineData("\"true\"", YamlScalarKind.String)]
    [InlineData("!!str 12", YamlScalarKind.String)]
    [InlineData("! 12", YamlScalarKind.String)]
    [InlineData("!!int '12'", YamlScalarKind.Integer)]
    [InlineData("!!float 12", YamlScalarKind.Float)]
    [InlineData("!!bool 'true'", YamlScalarKind.Boolean)]
    [InlineData("!!null ''", YamlScalarKind.Null)]
    public void A_scalar_has_its_type_of_the_core_schema(string text, YamlScalarKind kind)
    {
        var entry = Read.Mapping($"k: {text}\n")["k"];
        Assert.Equal(kind, Assert.IsType<YamlScalar>(entry).Kind);
    }

    [Theory]
    [InlineData("k: plain  # note\n", "plain")]
    [InlineData("k: &a !!str plain\n", "plain")]
    [InlineData("k: !!str &a 'it''s' \n", "'it''s'")]
    [InlineData("k: \"a\\n\"\n", "\"a\\n\"")]
    [InlineData("k: |\n  a\n  b\n\n\nl: 1\n", "|\n  a\n  b")]
    [InlineData("k: >-\r\n  a\r\nl: 1\r\n", ">-\r\n  a")]
    [InlineData("k: one\n  two\nl: 1\n", "one\n  two")]
    [InlineData("k:\n  a: 1\n  b:\n    - x\n\nl: 1\n", "a: 1\n  b:\n    - x")]
    [InlineData("k: &a\n  a: 1\nl: 1\n", "a: 1")]
    [InlineData("k:\n- a\n-\nl: 1\n", "- a\n-")]
    [InlineData("k: &x [ 1, {a: b} ] \nl: 1\n", "[ 1, {a: b} ]")]
    [InlineData("k: [a: b , c]\n", "[a: b , c]")]
    [InlineData("k: &x !!map { }\n", "{ }")]
    [InlineData("k:\n  a:\nl: 1\n", "a:")]
    [InlineData("k:\n  a: !!null\nl: 1\n", "a: !!null")]
    [InlineData("🙂: 🙂k\nk: 🙂x", "🙂x")]
    public void A_node_spans_what_was_written(string text, string written)
    {
        var node = Read.Mapping(text)["k"];
        Assert.NotNull(node);
        var span = node.Location.Span;
        Assert.Equal(written, text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void A_mapping_of_one_pair_in_a_list_begins_at_its_key()
    {
        const string text = "k: [a: b, c]\n";
        var item = Read.Mapping(text).Items("k")[0];
        Assert.Equal("a: b", text.Substring(item.Location.Span.Start, item.Location.Span.Length));
    }

    [Fact]
    public void A_key_spans_itself_alone()
    {
        const string text = "&a 'k' : {\"l\":1, ? m : 2}\n";
        var mapping = Read.Mapping(text);
        Assert.Equal(["'k'"], Written(mapping));
        Assert.Equal(["\"l\"", "m"], Written(mapping.Mapping("k")));

        static IEnumerable<string> Written(YamlMapping? node) =>
            node?.Entries.Select(entry => text.Substring(entry.Key.Location.Span.Start, entry.Key.Location.Span.Length)) ?? [];
    }

    [Fact]
    public void An_alias_is_the_anchored_node_itself()
    {
        var mapping = Read.Mapping("a: &x {b: [1]}\nc: *x\n");
        Assert.Same(mapping["a"], mapping["c"]);
    }

    [Fact]
    public void An_alias_as_a_key_stands_where_it_was_written()
    {
        var mapping = Read.Mapping("a: &x name\n*x : 1\n");
        Assert.True(mapping.TryGet("name", out var entry));
        Assert.Equal(new LinePosition(2, 1), entry.Key.Location.Start);
    }

    [Fact]
    public void A_duplicate_key_is_an_error_at_the_second_key()
    {
        var (node, findings) = Read.WithFindings("a: 1\nb: 2\n\"a\": 3\n");
        var finding = Assert.Single(findings);
        Assert.Equal("RR1008", finding.Id);
        Assert.Equal(new LinePosition(3, 1), finding.Location.Start);
        Assert.Equal(new LinePosition(1, 1), Assert.Single(finding.Related).Location.Start);
        Assert.Equal("1", Assert.IsType<YamlMapping>(node)["a"]?.ToString());
    }

    [Fact]
    public void Duplicate_keys_are_found_in_large_mappings_too()
    {
        var lines = Enumerable.Range(0, 1000).Select(i => $"k{i}: {i}\n").Append("k500: again\n");
        var (node, findings) = Read.WithFindings(string.Concat(lines));
        Assert.Equal(new LinePosition(1001, 1), Assert.Single(findings).Location.Start);
        Assert.Equal(1000, Assert.IsType<YamlMapping>(node).Entries.Length);
    }

    [Theory]
    [InlineData("a: {b: , c, d: !!null , e: 'f', ? g, ? h : i, }\n")]
    [InlineData("a: [b: c, d, [e], # f\n  {g: h}, !!null , i,]\n")]
    public void Whatever_stands_behind_a_comma_is_read(string text) => Read.Mapping(text);

    [Fact]
    public void Control_keys_of_templates_may_stand_twice()
    {
        var mapping = Read.Mapping("${{ if a }}: {x: 1}\n${{ if a }}: {y: 1}\n");
        Assert.Equal(2, mapping.Entries.Length);
    }

    [Theory]
    [InlineData("", "RR1004", 1, 1)]
    [InlineData("# only\n\n  # comments", "RR1004", 1, 1)]
    [InlineData("---\n", "RR1004", 1, 1)]
    [InlineData("a: 1\n---\nb: 2\n", "RR1005", 2, 1)]
    [InlineData("a: 1\n...\nb: 2\n", "RR1005", 3, 1)]
    [InlineData("a: [1, 2\nb: 3\n", "RR1006", 1, 4)]
    [InlineData("a: [1, 2\n", "RR1006", 1, 4)]
    [InlineData("a: {b: [c] d: e}\n", "RR1006", 1, 12)]
    [InlineData("a: [[b] c]\n", "RR1006", 1, 9)]
    [InlineData("a: 'x\n", "RR1006", 1, 4)]
    [InlineData("a: b: c\n", "RR1006", 1, 5)]
    [InlineData("a: @b\n", "RR1006", 1, 4)]
    [InlineData("a: 1\n b: 2\n", "RR1006", 2, 3)]
    [InlineData("a:\n\tb: 1\n", "RR1007", 2, 1)]
    [InlineData("a:\n  b: 1\n\tc: 1\n", "RR1007", 3, 1)]
    [InlineData("\ta: 1\n", "RR1007", 1, 1)]
    [InlineData("x: 1\ny: 2\nz:\n\ta: 1\n", "RR1007", 4, 1)]
    [InlineData("[a]: 1\n", "RR1009", 1, 1)]
    [InlineData("x:\n  {{ name }}: 1\n", "RR1009", 2, 4)]
    [InlineData("? {a: 1}\n: 1\n", "RR1009", 1, 3)]
    [InlineData(": 1\n", "RR1009", 1, 1)]
    [InlineData("~: 1\n", "RR1009", 1, 1)]
    [InlineData("a: &x {b: 1}\nc:\n  <<: *x\n  d: 1\n", "RR1010", 3, 3)]
    [InlineData("name: &name x\nb: *nmae\n", "RR1011", 2, 4)]
    [InlineData("a: &x [*x]\n", "RR1012", 1, 8)]
    [InlineData("a: !secret x\n", "RR1015", 1, 4)]
    [InlineData("a: !!set {x: }\n", "RR1015", 1, 4)]
    [InlineData("a: !!int x\n", "RR1016", 1, 4)]
    [InlineData("a: !!seq {b: 1}\n", "RR1016", 1, 4)]
    [InlineData("a: \"\\uD83D\\u0041\"\n", "RR1006", 1, 4)]
    [InlineData("...\n... x", "RR1006", 1, 1)]
    [InlineData("x: {{ a }}\n", "RR1009", 1, 5)]
    [InlineData("{\"a\": 1,\n\t\"b\": 2\n\t\"c\": 3}\n", "RR1006", 3, 5)]
    [InlineData("a: \"\\q\"\n", "RR1006", 1, 5)]
    [InlineData("a: \u0001\n", "RR1002", 1, 4)]
    [InlineData("a: \0\n", "RR1002", 1, 4)]
    [InlineData("a: x\u2028y\n", "RR1002", 1, 5)]
    public void What_is_wrong_is_found_at_its_place(string text, string id, int line, int column)
    {
        var finding = Assert.Single(Read.WithFindings(text).Findings);
        Assert.Equal((id, new LinePosition(line, column)), (finding.Id, finding.Location.Start));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_found_at_its_place()
    {
        var finding = Assert.Single(Read.WithFindings("a: 🙂\uD83D\n").Findings);
        Assert.Equal(("RR1002", new LinePosition(1, 6)), (finding.Id, finding.Location.Start));
    }

    [Fact]
    public void An_unknown_anchor_is_told_the_nearest_name()
    {
        var finding = Assert.Single(Read.WithFindings("name: &name x\nb: *nmae\n").Findings);
        Assert.Equal("*name", finding.Fix?.Replacement);
    }

    [Fact]
    public void A_quoted_merge_key_is_text()
    {
        Assert.True(Read.Mapping("'<<': 1\n").Has("<<"));
    }

    [Fact]
    public void Several_documents_are_read_without_the_empty_ones()
    {
        var bag = new DiagnosticBag();
        var documents = YamlReader.ReadDocuments(new SourceText("many.yaml", "---\n---\na: 1\n---\n# none\n---\n- b\n...\n"), bag);
        Assert.Empty(bag.ToSorted());
        Assert.Equal(2, documents.Length);
    }

    [Theory]
    [InlineData("a: 1\n---\n")]
    [InlineData("---\n---\na: 1\n---\n# none\n")]
    public void Empty_documents_beside_the_one_do_not_count(string text) => Assert.True(Read.Mapping(text).Has("a"));

    [Fact]
    public void Anchors_end_with_their_document()
    {
        var bag = new DiagnosticBag();
        YamlReader.ReadDocuments(new SourceText("many.yaml", "a: &x 1\n---\nb: *x\n"), bag);
        Assert.Equal("RR1011", Assert.Single(bag.ToSorted()).Id);
    }

    [Fact]
    public void Json_is_read_as_it_is()
    {
        var mapping = Read.Mapping("{\"a\":[1,2.5,true,null,\"x\\u00e9\\n\"],\n\t\"b\":{\"c\":\"http://x\"}}");
        Assert.Equal(["1", "2.5", "true", "null", "xé\n"], mapping.Items("a").Select(item => $"{item}"));
        Assert.Equal("http://x", mapping.Mapping("b")?.Text("c"));
    }
}
