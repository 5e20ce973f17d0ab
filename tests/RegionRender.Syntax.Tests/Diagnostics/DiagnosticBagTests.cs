namespace RegionRender.Syntax.Tests.Diagnostics;

public class DiagnosticBagTests
{
    private static readonly SourceText Source = new("a.yaml", "0123456789");
    private static readonly DiagnosticRule Rule = new("RR0001", Severity.Error, "A rule");
    private static readonly DiagnosticRule Mild = new("RR0002", Severity.Warning, "Another");

    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(4, 1, true)]
    [InlineData(2, 2, true)]
    [InlineData(5, 5, false)]
    [InlineData(0, 3, false)]
    public void An_error_is_inside_of_what_it_begins_in_or_at_the_end_of(int start, int length, bool isInside)
    {
        var bag = new DiagnosticBag();
        bag.Add(new Diagnostic(Rule, At(4, 2), "wrong"));
        Assert.Equal(isInside, bag.HasErrorIn(At(start, length)));
        Assert.False(bag.HasErrorIn(new Location(new SourceText("a.yaml", "0123456789"), new TextSpan(start, length))));
        Assert.False(bag.HasErrorIn(Location.None));
    }

    [Fact]
    public void A_missing_value_at_the_end_of_a_mapping_is_inside_of_it()
    {
        const string text = "a:\n  b: 1\n  c:\nd: 1\n";
        var source = new SourceText("b.yaml", text);
        var node = Assert.IsType<YamlMapping>(YamlReader.ReadDocument(source, new DiagnosticBag()));
        var bag = new DiagnosticBag();
        bag.Add(new Diagnostic(Rule, node.Mapping("a")?["c"]?.Location ?? default, "missing"));
        Assert.True(bag.HasErrorIn(node["a"]?.Location ?? default));
        Assert.False(bag.HasErrorIn(node["d"]?.Location ?? default));
    }

    [Fact]
    public void A_warning_is_no_error()
    {
        var bag = new DiagnosticBag();
        bag.Add(new Diagnostic(Mild, At(4, 2), "odd"));
        bag.Add(new Diagnostic(Rule, At(5, 2), "wrong") { Severity = Severity.Warning });
        Assert.False(bag.HasErrors);
        Assert.False(bag.HasErrorIn(At(0, 10)));
    }

    [Fact]
    public void An_error_without_a_place_is_an_error()
    {
        var bag = new DiagnosticBag();
        bag.Add(new Diagnostic(Rule, Location.None, "wrong"));
        Assert.True(bag.HasErrors);
    }

    [Fact]
    public void Findings_are_sorted_by_path_position_code_and_message_each_once()
    {
        var other = new Location(new SourceText("b.yaml", "0123456789"), new TextSpan(0, 1));
        Diagnostic[] sorted =
        [
            new(Mild, Location.None, "nowhere"),
            new(Rule, At(1, 1), "a"),
            new(Rule, At(1, 1), "b"),
            new(Mild, At(1, 1), "a"),
            new(Rule, At(10, 0), "a"),
            new(Rule, other, "a"),
        ];
        var bag = new DiagnosticBag();
        bag.AddRange(sorted.Reverse());
        bag.AddRange(sorted);
        Assert.Equal(sorted, bag.ToSorted());
    }

    [Fact]
    public void Asking_costs_the_same_with_many_errors()
    {
        var bag = new DiagnosticBag();
        var source = new SourceText("large.yaml", new string(' ', 200_000));
        for (var i = 0; i < 100_000; i++)
            bag.Add(new Diagnostic(Rule, new Location(source, new TextSpan(i, 1)), "wrong"));
        var whole = new Location(source, new TextSpan(0, 200_000));
        for (var i = 0; i < 100_000; i++)
            Assert.True(bag.HasErrorIn(whole));
    }

    private static Location At(int start, int length) => new(Source, new TextSpan(start, length));
}
