using RegionRender.Syntax;

namespace RegionRender.Kubernetes.Tests.Reading;

/// <summary>The rules of go-yaml v2 and sigs.k8s.io/yaml, as a server's verdicts and <c>kubectl patch --local -o json</c> show them.</summary>
public sealed class KubernetesYamlTests
{
    [Theory]
    [InlineData("yes", YamlScalarKind.Boolean, "true")]
    [InlineData("Y", YamlScalarKind.Boolean, "true")]
    [InlineData("off", YamlScalarKind.Boolean, "false")]
    [InlineData("tRUE", YamlScalarKind.String, "tRUE")]
    [InlineData("'yes'", YamlScalarKind.String, "yes")]
    [InlineData("012", YamlScalarKind.Integer, "10")]
    [InlineData("0o14", YamlScalarKind.Integer, "12")]
    [InlineData("0b101", YamlScalarKind.Integer, "5")]
    [InlineData("0b+101", YamlScalarKind.Integer, "5")]
    [InlineData("-0x1F", YamlScalarKind.Integer, "-31")]
    [InlineData("1_000", YamlScalarKind.Integer, "1000")]
    [InlineData("+1", YamlScalarKind.Integer, "1")]
    [InlineData("18446744073709551615", YamlScalarKind.Integer, "18446744073709551615")]
    [InlineData("18446744073709551616", YamlScalarKind.Float, "18446744073709551616")]
    [InlineData("-9223372036854775809", YamlScalarKind.Float, "-9223372036854775809")]
    [InlineData("-0xFFFFFFFFFFFFFFFF", YamlScalarKind.String, "-0xFFFFFFFFFFFFFFFF")]
    [InlineData("08", YamlScalarKind.Float, "08")]
    [InlineData(".5", YamlScalarKind.Float, ".5")]
    [InlineData(".5_0", YamlScalarKind.Float, ".50")]
    [InlineData("._5", YamlScalarKind.String, "._5")]
    [InlineData("1e3", YamlScalarKind.Float, "1e3")]
    [InlineData("1e400", YamlScalarKind.String, "1e400")]
    [InlineData("1:30", YamlScalarKind.String, "1:30")]
    [InlineData("2025-01-01", YamlScalarKind.String, "2025-01-01")]
    [InlineData("1.2.3", YamlScalarKind.String, "1.2.3")]
    [InlineData("nul", YamlScalarKind.String, "nul")]
    [InlineData("=", YamlScalarKind.String, "=")]
    [InlineData("<<", YamlScalarKind.String, "<<")]
    [InlineData("!!str yes", YamlScalarKind.String, "yes")]
    [InlineData("!!str", YamlScalarKind.String, "")]
    [InlineData("! 12", YamlScalarKind.String, "12")]
    [InlineData("!foo 12", YamlScalarKind.String, "12")]
    [InlineData("!!set 12", YamlScalarKind.String, "12")]
    [InlineData("!<tag:example.com,2025:x> no", YamlScalarKind.String, "no")]
    [InlineData("!!binary aGk=", YamlScalarKind.String, "hi")]
    [InlineData("!!int '012'", YamlScalarKind.Integer, "10")]
    [InlineData("!!float 1", YamlScalarKind.Float, "1")]
    [InlineData("!!bool 'on'", YamlScalarKind.Boolean, "true")]
    [InlineData("!!null '~'", YamlScalarKind.Null, "~")]
    [InlineData("!!timestamp '2025-01-01'", YamlScalarKind.String, "2025-01-01")]
    public void A_scalar_is_what_Go_reads(string text, YamlScalarKind kind, string expected)
    {
        var value = Assert.IsType<YamlScalar>(Read($"a: {text}\n")["a"]);
        Assert.Equal((kind, expected), (value.Kind, value.Text));
    }

    [Theory]
    [InlineData("yes", "true")]
    [InlineData("012", "10")]
    [InlineData("1", "1")]
    [InlineData("'yes'", "yes")]
    [InlineData("!foo yes", "yes")]
    [InlineData("!!binary aGk=", "hi")]
    [InlineData("1.10", "1.1")]
    [InlineData("1e3", "1000")]
    [InlineData("1.1e6", "1.1e+06")]
    [InlineData("-0.00001", "-1e-05")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("0123456789", "1.2345679e+08")]
    [InlineData("1e39", ".inf")]
    [InlineData(".nan", ".nan")]
    [InlineData("-0.0", "-0")]
    [InlineData("2025-01-01", "2025-01-01")]
    public void A_key_is_the_text_of_its_value(string key, string expected) => Assert.Equal(expected, Read($"{key}: x\n").Entries[0].Key.Text);

    [Theory]
    [InlineData("b:\n  <<: *x\n  l: m\n", "k l")]
    [InlineData("b:\n  l: m\n  <<: *x\n", "l k")]
    [InlineData("b: {<<: [*x, {l: m}], p: q}\n", "k l p")]
    [InlineData("b: {<<: {l: m}, <<: *x}\n", "l k")]
    [InlineData("b: {<<: []}\n", "")]
    [InlineData("b: {!!merge <<: *x}\n", "k")]
    [InlineData("b: {! <<: *x}\n", "k")]
    [InlineData("b: {'<<': *x}\n", "<<")]
    [InlineData("b: {!!str <<: *x}\n", "<<")]
    [InlineData("c: &y {<<: *x, l: m}\nb: {<<: *y}\n", "k l")]
    public void Merge_keys_merge(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read($"a: &x {{k: v}}\n{text}").Mapping("b")?.Entries.Select(entry => entry.Key.Text) ?? []));

    [Fact]
    public void What_is_merged_stands_where_it_was_written()
    {
        var merged = Read("a: &x\n  k: v\nb: {<<: *x}\n").Mapping("b");
        Assert.Equal(new LinePosition(2, 6), merged?["k"]?.Location.Start);
    }

    [Theory]
    [InlineData("a: .inf\n", "1:4 RR2108 Kubernetes can't read the value '.inf'")]
    [InlineData("a: !!float .nan\n", "1:12 RR2108 Kubernetes can't read the value '.nan'")]
    [InlineData("yes: 1\ntrue: 2\n", "2:1 RR2108 Kubernetes can't read the key 'true', which is the same as 'yes' there")]
    [InlineData("a: 1\na: 2\n", "2:1 RR1008 the key 'a' stands twice in this mapping")]
    [InlineData("${{ x }}: 1\n${{ x }}: 2\n", "2:1 RR1008 the key '${{ x }}' stands twice in this mapping")]
    [InlineData("1: a\n'1': b\n", "2:1 RR2113 the keys '1' and ''1'' are one key for Kubernetes, and which value it takes is left to chance")]
    [InlineData("~: 1\n", "1:1 RR1009 the key before ':' is missing or null")]
    [InlineData("18446744073709551615: 1\n", "1:1 RR2108 Kubernetes can't read the key '18446744073709551615', which is beyond 64 bits")]
    [InlineData("%YAML 1.2\n---\na: 1\n", "1:1 RR2108 Kubernetes can't read the directive '%YAML 1.2'")]
    [InlineData("a: !!null x\n", "1:4 RR1016 the value 'x' is not null, as its tag says")]
    [InlineData("a: !!int 1.5\n", "1:4 RR1016 the value '1.5' is not an integer, as its tag says")]
    [InlineData("a: !!float x\n", "1:4 RR1016 the value 'x' is not a number, as its tag says")]
    [InlineData("a: !!binary x\n", "1:4 RR1016 the value 'x' is not base64, as its tag says")]
    [InlineData("a: !!timestamp x\n", "1:4 RR1016 the value 'x' is not a date, as its tag says")]
    [InlineData("a: &x {k: v}\nb: {<<: *x, k: w}\n", "2:13 RR1008 the key 'k' stands twice in this mapping")]
    [InlineData("a: &x {k: v}\nb: {k: w, <<: *x}\n", "2:15 RR1008 the key 'k' that is merged here stands in this mapping already")]
    [InlineData("a: &x {k: v}\nb: {<<: [*x, *x]}\n", "2:9 RR1008 the key 'k' that is merged here stands in this mapping already")]
    [InlineData("a: &x v\nb: {<<: *x}\n", "2:9 RR2108 Kubernetes can't read a merge key '<<' whose value is no mapping")]
    [InlineData("a: &x [{k: v}]\nb: {<<: *x}\n", "2:9 RR2108 Kubernetes can't read a merge key '<<' whose value is no mapping")]
    [InlineData("b: {<<: [[{k: v}]]}\n", "1:9 RR2108 Kubernetes can't read a merge key '<<' whose value is no mapping")]
    [InlineData("b: {<<: }\n", "1:9 RR2108 Kubernetes can't read a merge key '<<' whose value is no mapping")]
    [InlineData("a: &x {<<: *x}\n", "1:12 RR1012 the alias 'x' stands inside of the node that it names")]
    public void What_it_can_not_read_is_reported(string text, string expected)
    {
        var bag = new DiagnosticBag();
        KubernetesYaml.ReadDocuments(new SourceText("manifest.yaml", text), bag);
        Assert.Equal([expected], bag.ToSorted().Select(finding => $"{finding.Location.Start.Line}:{finding.Location.Start.Column} {finding.Id} {finding.Message}"));
    }

    [Theory]
    [InlineData("a: \"\\/\"\n", "1:5 RR2108 Kubernetes can't read the escape '\\/'")]
    [InlineData("a: \"\\ud83d\\ude00\"\n", "1:5 RR2108 Kubernetes can't read the escape '\\ud83d'")]
    [InlineData("a: {b: http://x?y=1}\n", "1:8 RR2108 Kubernetes can't read 'http://x?y=1' without quotes inside of brackets")]
    [InlineData("a: [:b]\n", "1:5 RR2108 Kubernetes can't read ':b' without quotes inside of brackets")]
    [InlineData("a: [@b]\n", "1:5 RR2108 Kubernetes can't read '@b' without quotes inside of brackets")]
    [InlineData("a: {b\n  c: d}\n", "1:5 RR2108 Kubernetes can't read a key that goes on in another line")]
    [InlineData("a: |\n  \tb\n", "2:3 RR2108 Kubernetes can't read a tab at the beginning of a block")]
    [InlineData("a: |\n\n  \tb\n", "3:3 RR2108 Kubernetes can't read a tab at the beginning of a block")]
    [InlineData("a:\n-\tb\n", "2:2 RR1007 a tab can't indent YAML")]
    [InlineData("\t# a\nb: 1\n", "1:1 RR2108 Kubernetes can't read a tab before the first key")]
    [InlineData("%FOO a\n---\nb: 1\n", "1:1 RR2108 Kubernetes can't read the directive '%FOO a'")]
    [InlineData("a: &b.c d\n", "1:4 RR2108 Kubernetes can't read the anchor 'b.c', which has other characters than letters, digits, '-' and '_'")]
    [InlineData("a: !!\n", "1:4 RR1016 the value '' is not a value of any type, as its tag says")]
    public void What_our_parser_reads_and_Go_does_not_is_reported(string text, string expected) => What_it_can_not_read_is_reported(text, expected);

    [Theory]
    [InlineData("a: |2\n  \tb\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: ?b\nc: http://x?y\n")]
    [InlineData("a: '\\/'\n")]
    [InlineData("a: x\uFEFFy # \u2028\n")]
    [InlineData("%YAML 1.1\n---\na: b\n")]
    [InlineData("%TAG !e! tag:yaml.org,2002:\n---\na: !e!int '5'\n")]
    [InlineData("{\"a\": [1,\n\t\"b?\",], \"c\": {\"d\": null,},}\n")]
    public void What_Go_reads_is_read(string text) => Read(text);

    [Theory]
    [InlineData("a: {\nb: c,\nd: [1,\n2]\n}\ne: f\n", "a e")]
    [InlineData("- x: {\n  a: b, # don't\n  c: \"}\",\n  d: it's}\n  z: 1\n", "x z")]
    [InlineData("a: \"x\ny: z\n\"\ne: f\n", "a e")]
    [InlineData("a: {b: 'x\ny'}\ne: 'x\r\ny'\n", "a e")]
    public void What_stands_in_brackets_or_quotes_needs_no_indentation(string text, string expected)
    {
        var node = Assert.Single(KubernetesYaml.ReadDocuments(new SourceText("manifest.yaml", text), new DiagnosticBag()).Documents);
        var mapping = Assert.IsType<YamlMapping>((node as YamlSequence)?.Items[0] ?? node);
        Assert.Equal(expected, string.Join(' ', mapping.Entries.Select(entry => entry.Key.Text)));
        Assert.All(mapping.Entries, entry => Assert.Equal(entry.Key.Text, text.Substring(entry.Key.Location.Span.Start, entry.Key.Location.Span.Length)));
    }

    [Fact]
    public void A_place_behind_lines_that_were_not_indented_stays_right()
    {
        var last = Read("a: {\nb: c,\nd: \"x\ny\"}\ne: [\nf,\ng]\n").Items("e")[1];
        Assert.Equal(new LinePosition(7, 1), last.Location.Start);
    }

    [Theory]
    [InlineData("a: {\nb: c\n", "1:4 RR1006 the '{' is never closed")]
    [InlineData("a: {\nb: c\nd: e}\n", "3:2 RR1006 a ',' or the closing '}' is missing before ':'")]
    [InlineData("a: \"x\n  y\n", "1:4 RR1006 the quote that opens here is never closed")]
    public void What_is_broken_in_brackets_or_quotes_is_told_as_elsewhere(string text, string expected) => What_it_can_not_read_is_reported(text, expected);

    [Fact]
    public void The_last_anchor_of_a_name_counts_even_where_it_stands_inside_of_another() =>
        Assert.Equal(["b", "b"], Read("a: [&x [&x b, *x], *x]\n").Items("a").Select(item => $"{(item as YamlSequence)?.Items[1] ?? item}"));

    [Fact]
    public void Tags_of_collections_mean_nothing() => Assert.Equal(["b"], Read("a: !!seq {b: !foo [1]}\n").Mapping("a")?.Entries.Select(entry => entry.Key.Text) ?? []);

    [Theory]
    [InlineData("a: yes\n", "yes true")]
    [InlineData("a: 012\n", "012 10")]
    [InlineData("on: x\n", "on true")]
    [InlineData("1.10: x\n", "1.10 1.1")]
    [InlineData("a: &x {b: c}\nd: {<<: *x, '<<': z, e: <<}\n", "<< merges")]
    [InlineData("a: [1, 0o14, 08, 1e3, 'yes', true, ~, !!str no]\n", "")]
    public void What_YAML_1_2_takes_for_something_else_is_known(string text, string expected)
    {
        var ambiguous = KubernetesYaml.ReadDocuments(new SourceText("manifest.yaml", text), new DiagnosticBag()).Ambiguous;
        Assert.Equal(expected, string.Join(", ", ambiguous.Select(pair => $"{pair.Core.Text} {pair.Kubernetes?.Text ?? "merges"}")));
    }

    [Fact]
    public void More_from_aliases_than_Go_takes_is_refused()
    {
        var items = string.Join(", ", Enumerable.Repeat("x", 500));
        Assert.Empty(Ids($"a: &x [{items}]\nb: [{string.Join(", ", Enumerable.Repeat("*x", 10))}]\n"));
        Assert.Equal(["RR1013"], Ids($"a: &x [{items}]\nb: [{string.Join(", ", Enumerable.Repeat("*x", 300))}]\n"));

        static IEnumerable<string> Ids(string text)
        {
            var bag = new DiagnosticBag();
            KubernetesYaml.ReadDocuments(new SourceText("manifest.yaml", text), bag);
            return bag.ToSorted().Select(finding => finding.Id);
        }
    }

    [Theory]
    [InlineData("a: 1\n---\nb: [\n", "a")]
    [InlineData("---\n---\na: 1\n", null)]
    [InlineData("# only\n", null)]
    public void Of_a_request_the_first_document_counts(string text, string? key)
    {
        var bag = new DiagnosticBag();
        var node = KubernetesYaml.ReadRequest(new SourceText("request.yaml", text), bag);
        Assert.Equal(0, bag.Count);
        Assert.Equal(key, (node as YamlMapping)?.Entries[0].Key.Text);
    }

    private static YamlMapping Read(string text)
    {
        var bag = new DiagnosticBag();
        var documents = KubernetesYaml.ReadDocuments(new SourceText("manifest.yaml", text), bag).Documents;
        Assert.Equal([], bag.ToSorted().Select(finding => finding.Message));
        return Assert.IsType<YamlMapping>(Assert.Single(documents));
    }
}
