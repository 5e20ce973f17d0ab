using RegionRender.Syntax;

namespace RegionRender.Cel.Tests.Evaluation;

public sealed class NodeValueTests
{
    private static readonly YamlMapping Cluster = Cel.Mapping(
        ("name", Cel.Text("prod")),
        ("replicas", Cel.Number(3)),
        ("ratio", new YamlScalar(YamlScalarKind.Float, "1.5", Location.None)),
        ("zones", Cel.Sequence(Cel.Text("a"), Cel.Text("b"))),
        ("labels", Cel.Mapping(("tier", Cel.Text("gold")))),
        ("nothing", YamlScalar.Null(Location.None)),
        ("on", YamlScalar.Boolean(true, Location.None)));

    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithVariable("cluster", CelType.Dyn);

    private static readonly CelActivation Activation = CelActivation.Empty.With("cluster", CelValue.FromNode(Cluster));

    [Theory]
    [InlineData("cluster.name == 'prod' && cluster['name'] == 'prod'")]
    [InlineData("cluster.replicas + 1 == 4")]
    [InlineData("cluster.ratio * 2.0 == 3.0")]
    [InlineData("cluster.zones == ['a', 'b'] && cluster.zones[1] == 'b' && size(cluster.zones) == 2")]
    [InlineData("'a' in cluster.zones && cluster.zones.exists(z, z == 'b')")]
    [InlineData("cluster.labels == {'tier': 'gold'} && 'tier' in cluster.labels")]
    [InlineData("has(cluster.labels.tier) && !has(cluster.labels.other) && !has(cluster.other)")]
    [InlineData("cluster.nothing == null && has(cluster.nothing)")]
    [InlineData("cluster.on")]
    [InlineData("cluster.labels.all(k, v, k + v == 'tiergold')")]
    [InlineData("(cluster.zones + ['c']).join() == 'abc'")]
    public void Documents_are_read_where_they_lie(string expression) => Assert.True(Cel.ValueOf(expression, Environment, Activation).AsBool());

    [Theory]
    [InlineData("cluster.name", "name")]
    [InlineData("cluster.zones", "zones")]
    [InlineData("true ? cluster.labels : {}", "labels")]
    [InlineData("[cluster.replicas].filter(x, true)[0]", "replicas")]
    public void What_is_untouched_comes_back_as_the_very_node(string expression, string key) =>
        Assert.Same(Cluster[key], Cel.ValueOf(expression, Environment, Activation).ToNode(Location.None));

    [Fact]
    public void Computed_values_become_nodes_that_hold_untouched_ones()
    {
        var place = new Location(new SourceText("a.yaml", "x"), new TextSpan(0, 1));
        var node = Cel.ValueOf("{'a': cluster.name, 'b': [1, 2.0, true, null], 'c': cluster.name + '!'}", Environment, Activation).ToNode(place);
        var mapping = Assert.IsType<YamlMapping>(node);
        Assert.Equal(place, mapping.Location);
        Assert.Same(Cluster["name"], mapping["a"]);
        Assert.Equal("prod!", mapping.Text("c"));
        Assert.Equal(["1", "2.0", "true", "null"], mapping.Items("b").Select(item => item.ToString()));
    }

    [Fact]
    public void A_declared_type_decides_how_a_node_is_seen()
    {
        var type = CelType.Object("thing", [new("count", CelType.Double), new("__if__", CelType.Int) { Key = "if" }]);
        var thing = Cel.Mapping(("count", Cel.Number(1)), ("if", new YamlScalar(YamlScalarKind.Float, "1e3", Location.None)));
        var activation = CelActivation.Empty.With("thing", CelValue.FromNode(thing));
        Assert.True(Cel.ValueOf("thing.count / 2.0 == 0.5 && thing.__if__ + 1 == 1001", CelEnvironment.Standard.WithVariable("thing", type), activation).AsBool());
    }

    [Fact]
    public void An_inner_scope_hides_an_outer_one()
    {
        var environment = CelEnvironment.Standard.WithVariable("x", CelType.Int);
        var outer = CelActivation.Empty.With("x", CelValue.Int(1));
        Assert.Equal(2, Cel.ValueOf("x", environment, outer.With("x", CelValue.Int(2))).AsInt64());
        Assert.Equal(1, Cel.ValueOf("x", environment, outer).AsInt64());
        Assert.Equal("'x' has no value", Cel.Evaluate("x", environment).Error?.Message);
    }
}
