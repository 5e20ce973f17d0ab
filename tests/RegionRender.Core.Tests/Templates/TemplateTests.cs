using System.Text;
using RegionRender.Core.Templates;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Templates;

public class TemplateTests
{
    [Fact]
    public void Every_built_in_template_loads()
    {
        var bag = new DiagnosticBag();

        Assert.NotNull(TemplateLoader.Load(null, "", [], bag).Find("cluster-deployment"));
        Assert.Empty(bag.ToSorted());
    }

    [Theory]
    // What is one expression takes its type; what is part of a text becomes text.
    [InlineData("a: ${{ namespaceObject.name }}", "a: team")]
    [InlineData("a: x-${{ namespaceObject.name }}-${{ 1 + 1 }}", "a: x-team-2")]
    [InlineData("a: ${{ [1, 2] }}", "a: [1, 2]")]
    [InlineData("a: \"${{ {'k': true} }}\"", "a: {k: true}")]
    [InlineData("a: \"${{ '${{' }}\"", "a: \"${{\"")]
    // Other languages' braces are plain text.
    [InlineData("a: '{{ .Values.x }} ${HOME} $x'", "a: '{{ .Values.x }} ${HOME} $x'")]
    // Conditions choose the first branch that holds.
    [InlineData("${{ if true }}: {a: 1}\n${{ else }}: {a: 2}", "a: 1")]
    [InlineData("${{ if false }}: {a: 1}\n${{ elseif true }}: {a: 2}\n${{ else }}: {a: 3}", "a: 2")]
    [InlineData("${{ if false }}: {a: 1}\n${{ elseif false }}: {a: 2}\n${{ else }}: {a: 3}", "a: 3")]
    [InlineData("${{ if false }}: {a: 1}\nb: 2", "b: 2")]
    [InlineData("${{ if true }}: {a: 1}\n${{ if true }}: {b: 2}", "{a: 1, b: 2}")]
    // Loops.
    [InlineData("a:\n  - 0\n  - ${{ each x in [1, 2] }}:\n      - ${{ x }}\n      - {v: \"${{ x }}\"}\n  - 9", "a: [0, 1, {v: 1}, 2, {v: 2}, 9]")]
    [InlineData("a:\n  - ${{ each x in {'k':'v'} }}:\n      - ${{ x.key }}=${{ x.value }}", "a: [k=v]")]
    [InlineData("${{ each x in [] }}: {a: 1}\nb: 2", "b: 2")]
    [InlineData("a:\n  - ${{ if false }}:\n      - 1\n    ${{ else }}:\n      - 2", "a: [2]")]
    // Insertion keeps the place in the order.
    [InlineData("a: 1\n${{ insert }}: ${{ {'b':2} }}\nc: 3", "{a: 1, b: 2, c: 3}")]
    // An item that is a map may begin with a control key.
    [InlineData("a:\n  - ${{ if true }}: {b: 1}\n    c: 2", "a: [{b: 1, c: 2}]")]
    public void A_template_expands(string template, string expected)
    {
        var (result, bag) = Expand(template);

        Assert.Empty(bag.ToSorted());
        Assert.Equal(Text(Parse(expected)), Text(result));
    }

    [Theory]
    [InlineData("a: ${{ namespaceObject.nmae }}", "RR1100", 1, 24)]
    [InlineData("a: ${{ nothing }}", "RR1100", 1, 8)]
    [InlineData("a: ${{ namespaceObject.name", "RR1101", 1, 4)]
    [InlineData("${{ iff true }}: {a: 1}", "RR4004", 1, 1)]
    [InlineData("${{ namespaceObject.name }}: 1", "RR4004", 1, 1)]
    [InlineData("${{ each in [1] }}: {a: 1}", "RR4004", 1, 1)]
    [InlineData("${{ else }}: {a: 1}", "RR4006", 1, 1)]
    [InlineData("${{ if true }}: [1]", "RR4005", 1, 17)]
    [InlineData("a:\n  - ${{ each x in [1] }}:\n      - ${{ y }}", "RR1100", 3, 13)]
    public void A_broken_template_is_found_when_it_is_loaded(string template, string code, int line, int column)
    {
        var bag = new DiagnosticBag();
        Load(template, bag);

        var finding = Assert.Single(bag.ToSorted());
        Assert.Equal((code, new LinePosition(line, column)), (finding.Id, finding.Location.Start));
    }

    [Theory]
    [InlineData("a: 1\n${{ if true }}: {a: 2}", "RR4007", 2, 18)]
    [InlineData("${{ insert }}: ${{ [1] }}", "RR4008", 1, 1)]
    [InlineData("a:\n  - ${{ each x in dyn(1) }}:\n      - 1", "RR4008", 2, 19)]
    [InlineData("${{ if dyn(1) }}: {a: 1}", "RR4009", 1, 8)]
    [InlineData("a: x-${{ [1] }}", "RR1103", 1, 10)]
    [InlineData("a: ${{ int(namespaceObject.name) }}", "RR1102", 1, 8)]
    public void What_fails_while_expanding_points_at_the_template_and_names_the_estate(string template, string code, int line, int column)
    {
        var (_, bag) = Expand(template);

        var finding = Assert.Single(bag.ToSorted());
        Assert.Equal((code, new LinePosition(line, column)), (finding.Id, finding.Location.Start));
        Assert.Equal("estate.yaml", finding.Related[^1].Location.Path);
    }

    [Fact]
    public void A_value_keeps_the_place_where_it_was_written_and_knows_the_template_that_placed_it()
    {
        var (result, _) = Expand("a:\n  b: ${{ namespaceObject.name }}");

        var value = result.Mapping("a")?["b"];
        Assert.Equal("estate.yaml", value?.Location.Path);
        Assert.Equal("templates/mine.yaml", value?.Via?.Location.Path);
    }

    [Fact]
    public void Parts_without_expressions_are_shared()
    {
        var (first, _) = Expand("a: {b: [1, 2]}\nc: ${{ namespaceObject.name }}");
        var (second, _) = Expand("a: {b: [1, 2]}\nc: ${{ namespaceObject.name }}");
        var template = Load("a: {b: [1, 2]}\nc: ${{ namespaceObject.name }}", new DiagnosticBag());

        Assert.NotSame(first["a"], second["a"]);
        Assert.Same(Expand(template)["a"], Expand(template)["a"]);
    }

    private static (YamlMapping Result, DiagnosticBag Bag) Expand(string text)
    {
        var bag = new DiagnosticBag();
        var template = Load(text, bag);
        Assert.Empty(bag.ToSorted());
        var (values, cause) = Values();
        var results = template?.Expand([], values, cause, bag) ?? [];
        return (results.IsEmpty ? new YamlMapping([], cause) : results[0], bag);
    }

    private static YamlMapping Expand(Template? template)
    {
        var (values, cause) = Values();
        return Assert.Single(template?.Expand([], values, cause, new DiagnosticBag()) ?? []);
    }

    private static (YamlMapping Values, Location Cause) Values()
    {
        var estate = new SourceText("estate.yaml", "namespaceObject: {name: team}");
        var values = Assert.IsType<YamlMapping>(YamlReader.ReadDocument(estate, new DiagnosticBag()));
        return (values, values.Location);
    }

    private static Template? Load(string template, DiagnosticBag bag)
    {
        var files = InMemorySourceFiles.FromTexts(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["catalog.yaml"] = "templates: [{name: mine, file: mine.yaml, subject: namespaceObject, scope: management}]",
            ["mine.yaml"] = template,
        });
        return TemplateLoader.Load(files, "templates/", [], bag).Find("mine");
    }

    private static YamlNode Parse(string text)
    {
        var node = YamlReader.ReadDocument(new SourceText("expected.yaml", text), new DiagnosticBag());
        Assert.NotNull(node);
        return node;
    }

    private static string Text(YamlNode node) => Encoding.UTF8.GetString(YamlWriter.ToBytes(node));
}
