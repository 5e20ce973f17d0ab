using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Estates.Expansion;

public sealed class MatrixTests
{
    /// <summary>The rules are those that GitHub documents for strategy.matrix; the cases are ours.</summary>
    [Theory]
    [InlineData("{a: [1, 2], b: [x, y]}", "a=1 b=x | a=1 b=y | a=2 b=x | a=2 b=y")]
    [InlineData("{a: [1, 2], exclude: [{a: 1}]}", "a=2")]
    [InlineData("{a: [1, 2], b: [x, y], exclude: [{a: 1, b: x}, {b: y}]}", "a=2 b=x")]
    [InlineData("{a: [1, 2], include: [{a: 1, net: 11}, {a: 2, net: 12}]}", "a=1 net=11 | a=2 net=12")]
    [InlineData("{a: [1, 2], include: [{net: 9}]}", "a=1 net=9 | a=2 net=9")]
    [InlineData("{a: [1, 2], include: [{net: 9}, {a: 2, net: 12}]}", "a=1 net=9 | a=2 net=12")]
    [InlineData("{a: [1, 2], include: [{a: 3}]}", "a=1 | a=2 | a=3")]
    [InlineData("{a: [1], b: [x, y], include: [{a: 1, b: z}]}", "a=1 b=x | a=1 b=y | a=1 b=z")]
    [InlineData("{a: [1, 2], include: [{a: 3, c: 1}, {a: 3, d: 2}]}", "a=1 | a=2 | a=3 c=1 | a=3 d=2")]
    [InlineData("{include: [{a: 1, b: x}, {a: 2}]}", "a=1 b=x | a=2")]
    [InlineData("{a: [1, 2], exclude: [{a: 2}], include: [{a: 2, net: 1}]}", "a=1 | a=2 net=1")]
    [InlineData("{a: [{x: 1}, {x: 2}], exclude: [{a: {x: 1}}], include: [{a: {x: 2}, b: 3}]}", "a={x=2} b=3")]
    [InlineData("{a: [1, '1'], exclude: [{a: '1'}]}", "a=1")]
    public void Combinations_are_made_as_GitHub_Actions_does(string matrix, string expected)
    {
        var bag = new DiagnosticBag();
        Assert.Equal(expected, string.Join(" | ", Matrix.Combinations(Parse(matrix), bag).Select(Show)));
        Assert.Equal(0, bag.Count);
    }

    [Theory]
    [InlineData("{a: [1], exclude: [{a: 1}]}", "RR1081 the matrix leaves no combination, so that the entry stands for no cluster")]
    [InlineData("{a: []}", "RR1081 the matrix leaves no combination, so that the entry stands for no cluster")]
    [InlineData("{a: 5}", "RR1082 'a' is not a list")]
    [InlineData("{a: [1], include: [5]}", "RR1082 'include' is not a list of at most 1000 mappings")]
    [InlineData("{site: [1], exclude: [{siet: 1}]}", "RR1083 'siet' is no list of this matrix")]
    public void A_wrong_matrix_is_a_finding(string matrix, string finding)
    {
        var bag = new DiagnosticBag();
        Assert.Empty(Matrix.Combinations(Parse(matrix), bag));
        Assert.Equal([finding], bag.ToSorted().Select(item => $"{item.Id} {item.Message}"));
    }

    [Fact]
    public void A_huge_matrix_is_refused_before_it_is_made()
    {
        var axis = "[" + string.Join(", ", Enumerable.Range(0, 1_000)) + "]";
        var bag = new DiagnosticBag();
        Assert.Empty(Matrix.Combinations(Parse($"{{a: {axis}, b: {axis}, c: {axis}, d: {axis}, e: {axis}, f: {axis}, g: {axis}}}"), bag));
        Assert.Equal("RR1080", Assert.Single(bag.ToSorted()).Id);
    }

    private static YamlMapping Parse(string text) =>
        Assert.IsType<YamlMapping>(YamlReader.ReadDocument(new SourceText("matrix.yaml", text), new DiagnosticBag()));

    private static string Show(YamlMapping combination) =>
        string.Join(' ', combination.Entries.Select(entry => $"{entry.Key.Text}={(entry.Value is YamlMapping inner ? $"{{{Show(inner)}}}" : entry.Value)}"));
}
