using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Estates.Expansion;

public sealed class DefaultsTests
{
    [Theory]
    [InlineData("{a: 1}", "{b: 2}", "{a: 1, b: 2}")]
    [InlineData("{a: 1}", "{a: 2}", "{a: 2}")]
    [InlineData("{a: {x: 1, y: 2}}", "{a: {y: 3, z: 4}}", "{a: {x: 1, y: 3, z: 4}}")]
    [InlineData("{a: [1, 2]}", "{a: [3]}", "{a: [3]}")]
    [InlineData("{a: {x: 1}}", "{a: 5}", "{a: 5}")]
    [InlineData("{a: 5}", "{a: {x: 1}}", "{a: {x: 1}}")]
    [InlineData("{a: 1, b: 2}", "{a: null}", "{b: 2}")]
    [InlineData("{a: {x: 1, y: 2}}", "{a: {x: null}}", "{a: {y: 2}}")]
    [InlineData("{a: {x: 1}}", "{a: null}", "{}")]
    [InlineData("{}", "{a: null, b: {c: null, d: 1}}", "{b: {d: 1}}")]
    [InlineData("{}", "{a: [null, {b: null}]}", "{a: [null, {b: null}]}")]
    public void Mappings_merge_the_rest_replaces_and_null_removes(string defaults, string settings, string expected) =>
        Assert.True(YamlNode.DataEquals(Parse(expected), Defaults.Under(Parse(defaults), Parse(settings))));

    [Fact]
    public void What_stands_on_one_side_only_is_shared()
    {
        var defaults = Parse("{a: {deep: {er: 1}}, b: {x: 1}}");
        var merged = Defaults.Under(defaults, Parse("{b: {y: 2}}"));
        Assert.Same(defaults["a"], merged["a"]);
    }

    [Fact]
    public void A_mapping_without_nulls_stays_the_same()
    {
        var mapping = Parse("{a: {deep: {er: 1}}, b: [null]}");
        Assert.Same(mapping, Defaults.WithoutNulls(mapping));
    }

    private static YamlMapping Parse(string text) =>
        Assert.IsType<YamlMapping>(YamlReader.ReadDocument(new SourceText("x.yaml", text), new DiagnosticBag()));
}
