using RegionRender.Syntax;

namespace RegionRender.Cel.Tests.Evaluation;

/// <summary>A compiled program reads documents where they lie: what only looks at values allocates nothing.</summary>
public sealed class AllocationTests
{
    private const int Rounds = 100;

    private static readonly CelType Port = CelType.Object("port", [new("name", CelType.String), new("number", CelType.Int)]);

    private static readonly CelType Type = CelType.Object(
        "self",
        [
            new("name", CelType.String), new("replicas", CelType.Int), new("ratio", CelType.Double), new("paused", CelType.Bool), new("labels", CelType.Map(CelType.String, CelType.String)),
            new("ports", CelType.List(Port)), new("zones", CelType.List(CelType.String)), new("spec", CelType.Object("spec", [new("size", CelType.Int)])), new("any", CelType.Dyn),
        ]);

    private static readonly YamlMapping Self = Cel.Mapping(
        ("name", Cel.Text("shop-prod-eu")),
        ("replicas", Cel.Number(3)),
        ("ratio", new YamlScalar(YamlScalarKind.Float, "1.5", Location.None)),
        ("paused", YamlScalar.Boolean(false, Location.None)),
        ("labels", Cel.Mapping(("tier", Cel.Text("gold")), ("team", Cel.Text("lab")))),
        ("ports", Cel.Sequence(
            Cel.Mapping(("name", Cel.Text("http")), ("number", Cel.Number(80))),
            Cel.Mapping(("name", Cel.Text("https")), ("number", Cel.Number(443))))),
        ("zones", Cel.Sequence(Cel.Text("a"), Cel.Text("b"))),
        ("spec", Cel.Mapping(("size", Cel.Number(5)))));

    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithVariable("self", Type).WithVariable("oldSelf", Type);

    private static readonly CelActivation Activation =
        CelActivation.Empty.With("self", CelValue.FromNode(Self, Type)).With("oldSelf", CelValue.FromNode(Self, Type));

    [Theory]
    [InlineData("self.name == oldSelf.name && self.spec.size >= oldSelf.spec.size")]
    [InlineData("self.replicas + 1 > 3 || self.paused")]
    [InlineData("self.ratio * 2.0 <= 3.0 && !(self.replicas % 2 == 0)")]
    [InlineData("has(self.spec.size) && !has(self.any) && has(self.labels.tier)")]
    [InlineData("self.labels['tier'] == 'gold' && 'team' in self.labels && self.labels.tier != 'x'")]
    [InlineData("size(self.zones) == 2 && self.zones.size() > 0 && size(self.name) == 12 && size(self.labels) == 2")]
    [InlineData("self.ports.all(p, p.number > 0 && p.name.startsWith('http'))")]
    [InlineData("self.ports.exists(p, p.name == 'https') && self.ports.exists_one(p, p.number == 80)")]
    [InlineData("self.labels.all(k, v, k.size() < 63 && v != '')")]
    [InlineData("self.zones[1] == 'b' && 'a' in self.zones && self.name in ['x', 'shop-prod-eu']")]
    [InlineData("self.name.startsWith('shop') && self.name.endsWith('eu') && self.name.contains('prod') && self.name.indexOf('-') == 4")]
    [InlineData("self.name.matches('^[a-z]([-a-z0-9]*[a-z0-9])?$')")]
    [InlineData("self.zones == oldSelf.zones && self.labels == oldSelf.labels && self == oldSelf")]
    [InlineData("self.paused ? self.name == 'x' : self.replicas == 3")]
    [InlineData("type(self.replicas) == int && int(self.ratio) == 1 && double(self.replicas) == 3.0")]
    [InlineData("cel.bind(r, self.replicas, r > 1 && r < 5)")]
    [InlineData("self.zones.isSorted() && sets.contains(self.zones, ['a']) && [1, 2].max() == 2")]
    public void Looking_at_values_allocates_nothing(string rule) => Assert.Equal(0, AllocatedBy(rule));

    // An optional is a box around its value, a list its items, a text its characters: these are what is counted here.
    [Theory]
    [InlineData("self.?name.orValue('x') == 'shop-prod-eu'", 80)]
    [InlineData("self.zones + ['c'] != []", 200)]
    [InlineData("self.ports.filter(p, p.number > 100).size() == 1", 300)]
    [InlineData("self.name + '!' != ''", 100)]
    public void Making_values_allocates_no_more_than_they_take(string rule, int largest) => Assert.InRange(AllocatedBy(rule), 1, largest);

    private static long AllocatedBy(string rule)
    {
        var program = Environment.Compile(rule).Program;
        Assert.NotNull(program);
        // What the first evaluations prepare, such as the states of a pattern, is kept.
        for (var i = 0; i < Rounds; i++)
            Assert.True(program.Evaluate(Activation).Value.AsBool(), rule);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
            program.Evaluate(Activation);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }
}
