using RegionRender.Syntax;

namespace RegionRender.Cel.Tests.Evaluation;

/// <summary>
/// What rules cost. The figures are those of Kubernetes 1.36: each rule has the shape of one whose cost the API server's own tests
/// record (apiextensions-apiserver, schema/cel/celcoststability_test.go; apiserver, cel/library/cost_test.go), and so its cost.
/// All 313 rules of the first that need no schema of their own were compared once, with no difference.
/// </summary>
public sealed class CostTests
{
    private static readonly YamlMapping Self = Cel.Mapping(
        ("size", Cel.Number(10)),
        ("name", Cel.Text("Take 👑 and run")),
        ("phase", Cel.Text("Pending")),
        ("numbers", Cel.Sequence(Cel.Number(1), Cel.Number(1), Cel.Number(2), Cel.Number(2), Cel.Number(3), Cel.Number(3), Cel.Number(4), Cel.Number(5))),
        ("words", Cel.Sequence(Cel.Text("a"), Cel.Text("b"), Cel.Text("c"))),
        ("weights", Cel.Mapping(("b", Cel.Number(1)), ("d", Cel.Number(2)))),
        ("rows", Cel.Sequence(
            Cel.Mapping(("k", Cel.Text("a1")), ("v", Cel.Text("b1"))),
            Cel.Mapping(("k", Cel.Text("a2")), ("v", Cel.Text("b2"))),
            Cel.Mapping(("k", Cel.Text("a3")), ("v", Cel.Text("b3")), ("w", Cel.Text("z"))))),
        ("nested", Cel.Mapping(("x", Cel.Mapping(("y", Cel.Text("b")))))),
        ("memory", Cel.Text("200M")));

    private static readonly CelType Row = CelType.Object("row", [new("k", CelType.String), new("v", CelType.String), new("w", CelType.String)]);

    private static readonly CelType Type = CelType.Object(
        "self",
        [
            new("size", CelType.Int), new("name", CelType.String), new("phase", CelType.String), new("numbers", CelType.List(CelType.Int)), new("words", CelType.List(CelType.String)),
            new("weights", CelType.Map(CelType.String, CelType.Int)), new("rows", CelType.List(Row)), new("memory", CelType.String), new("nothing", CelType.String),
            new("nested", CelType.Map(CelType.String, CelType.Map(CelType.String, CelType.String))), new("any", CelType.Dyn),
        ]);

    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithVariable("self", Type);

    private static readonly CelActivation Activation = CelActivation.Empty.With("self", CelValue.FromNode(Self));

    [Theory]
    [InlineData("'text'", 0)]
    [InlineData("self", 1)]
    [InlineData("self.size == self.size", 5)]
    [InlineData("self.size + 1 == 10 + 1", 5)]
    [InlineData("double(self.size) < 10.5", 4)]
    [InlineData("double(5) < 10.0", 1)]
    [InlineData("type(self.size) == int", 4)]
    [InlineData("self.name.startsWith('Rook')", 4)]
    [InlineData("!self.name.startsWith('knight')", 5)]
    [InlineData("self.name.matches('^[^0-9]*$')", 8)]
    [InlineData("size(self.name) == 14", 4)]
    [InlineData("self.name.charAt(2) == 'k'", 4)]
    [InlineData("self.name.indexOf('k') == 2", 4)]
    [InlineData("self.name.replace(' ', 'x') == 'Takex👑xandxrun'", 7)]
    [InlineData("self.name.split(' ') == ['Take', '👑', 'and', 'run']", 6)]
    [InlineData("self.name.substring(5) == '👑 and run'", 5)]
    [InlineData("self.name.substring(4, 10).trim() == '👑 and'", 6)]
    [InlineData("self.name.lowerAscii() == self.name.lowerAscii()", 10)]
    [InlineData("'%d %s %f %s'.format([1, 'abc', 1.0, duration('1m')]) == '1 abc 1.000000 60s'", 4)]
    [InlineData("self.phase in ['Pending', 'Bound']", 2)]
    [InlineData("'abc def'.contains('bc')", 1)]
    public void Fields_texts_and_constants(string rule, long cost) => Assert.Equal(cost, CostOf(rule));

    [Theory]
    [InlineData("2 in self.numbers", 10)]
    [InlineData("self.numbers[0] in self.numbers", 13)]
    [InlineData("self.words + ['c', 'd'] == ['a', 'b', 'c', 'c', 'd']", 4)]
    [InlineData("has(self.words) && has(self.numbers)", 2)]
    [InlineData("!has(self.nested.x.z)", 4)]
    [InlineData("self.nested['x']['y'] == 'b'", 5)]
    [InlineData("self.weights[self.words[1]] == 1", 6)]
    [InlineData("self.numbers.all(e, e > 0)", 43)]
    [InlineData("self.numbers.exists(e, e > 2)", 36)]
    [InlineData("self.numbers.exists_one(e, e > 4)", 22)]
    [InlineData("!self.numbers.all(e, e < 2)", 21)]
    [InlineData("!self.numbers.exists(e, e < 0)", 52)]
    [InlineData("size(self.numbers.filter(e, e % 2 == 0)) == 3", 68)]
    [InlineData("self.numbers.map(e, e * 20).filter(e, e > 50).exists(e, e == 60)", 194)]
    [InlineData("self.numbers.all(i, e, e > 0)", 43)]
    [InlineData("self.numbers.transformList(i, e, e > 2, e * 2).size() > 0", 77)]
    [InlineData("self.weights.all(k, self.weights[k] > 0)", 17)]
    [InlineData("!self.weights.exists(k, self.weights[k] == 3)", 20)]
    [InlineData("size(self.weights.filter(k, self.weights[k] > 1)) == 1", 26)]
    [InlineData("self.weights.all(k, v, v > 0)", 13)]
    [InlineData("self.weights.transformMap(k, v, v > 1, v + 1).size() == 1", 14)]
    [InlineData("self.weights.transformMap(k, v, v + 1).size() == 2", 15)]
    [InlineData("self.weights.transformMapEntry(k, v, {k + '2': v + 1}).size() == 2", 77)]
    [InlineData("self.rows.all(r, !has(r.w) || r.w == 'z')", 21)]
    [InlineData("self.rows.exists(r, r.k.endsWith('1'))", 13)]
    [InlineData("!self.rows.all(r, r.k.endsWith('1'))", 18)]
    [InlineData("self.rows.map(r, r.v).exists(v, v == 'b1')", 55)]
    [InlineData("self.rows.map(r, has(r.w) && r.w == 'z', r.w).size() == 1", 25)]
    [InlineData("self.rows.exists(r, r.w == 'z')", 24)]
    [InlineData("!self.rows.all(r, r.w != 'z')", 22)]
    [InlineData("self.nested.map(k, self.nested[k].map(m, m)).size() == 1", 34)]
    public void Lists_maps_and_comprehensions(string rule, long cost) => Assert.Equal(cost, CostOf(rule));

    [Theory]
    [InlineData("true ? self.size : 1", 1)]
    [InlineData("type(self.memory) == int ? self.memory == 'a' : self.memory == '25%'", 7)]
    [InlineData("self.any.x < 'a' || true", 3)]
    [InlineData("optional.of('a') != optional.none()", 3)]
    [InlineData("optional.of('a').or(optional.of('a')).hasValue()", 2)]
    [InlineData("optional.none().or(optional.of('a')).hasValue()", 3)]
    [InlineData("optional.of('a').optMap(v, v == 'value').hasValue()", 8)]
    [InlineData("self.?phase == optional.of('a')", 4)]
    [InlineData("self.?nothing == optional.none()", 3)]
    [InlineData("self.?phase.orValue('v') == 'a'", 3)]
    [InlineData("self.weights[?'b'] == optional.of(1)", 5)]
    public void Conditionals_and_optionals(string rule, long cost) => Assert.Equal(cost, CostOf(rule));

    [Theory]
    [InlineData("isQuantity(self.memory)", 3)]
    [InlineData("quantity('200M') == quantity('0.2G')", 3)]
    [InlineData("quantity('50k').add(quantity('20')) == quantity('50.02k')", 5)]
    [InlineData("quantity(self.memory).isInteger()", 4)]
    [InlineData("sets.contains(self.words, ['a'])", 6)]
    [InlineData("sets.equivalent(self.words, ['a', 'b', 'c'])", 21)]
    [InlineData("lists.range(4) == [0, 1, 2, 3]", 16)]
    [InlineData("[5, 1, 2, 3].reverse() == [3, 2, 1, 5]", 16)]
    [InlineData("[1, 2, 3, 4].slice(1, 3) == [2, 3]", 14)]
    [InlineData("dyn([1, 2, 3, 4]).flatten() == [1, 2, 3, 4]", 16)]
    [InlineData("[4, 3, 2, 1].sort() == [1, 2, 3, 4]", 44)]
    [InlineData("['d', 'a', 'b', 'c'].sort() == ['a', 'b', 'c', 'd']", 45)]
    [InlineData("[-3, 1, -5, -2, 4].sortBy(e, -(e * e)) == [-5, 4, -3, -2, 1]", 145)]
    [InlineData("['c', 'a', 'a', 'b', 'a', 'b', 'c', 'c'].distinct() == ['c', 'a', 'b']", 146)]
    [InlineData("[[1], [1], [2]].distinct() == [[1], [2]]", 30)]
    [InlineData("['0123456789ab', '0123456789ab'].indexOf('x')", 2)]
    [InlineData("[1, 2, 3, 4, 5].sum()", 5)]
    [InlineData("ip('192.168.0.1').family()", 3)]
    [InlineData("ip('2001:db8:3333:4444:5555:6666:7777:8888').isLoopback()", 5)]
    [InlineData("ip.isCanonical('2001:db8::abcd')", 3)]
    [InlineData("cidr('192.168.0.0/16').containsIP('192.169.0.1')", 5)]
    [InlineData("cidr('192.168.0.0/16').containsCIDR(cidr('192.0.0.0/30'))", 7)]
    [InlineData("url('https://kubernetes.io/').getHost()", 4)]
    [InlineData("format.named('dns1123Label').value().validate('my-name')", 10)]
    [InlineData("'ABCDEFGHIJ abcdefghij'.upperAscii()", 3)]
    [InlineData("'abc 123 def 123'.findAll('123')", 2)]
    public void Libraries(string rule, long cost) => Assert.Equal(cost, CostOf(rule));

    // Three for the list and the loop, and five for each number.
    [Theory]
    [InlineData("has(self.numbers) && has(self.words) && self.numbers.all(e, e > 0)", null)]
    [InlineData("has(self.numbers) && has(self.words) && has(self.size) && self.numbers.all(e, e > 0)", "the evaluation costs more than 1000000")]
    public void An_evaluation_may_cost_as_much_as_its_limit_and_no_more(string rule, string? message)
    {
        var self = Cel.Mapping(("size", Cel.Number(1)), ("words", Cel.Sequence()), ("numbers", Cel.Sequence([.. Enumerable.Repeat(Cel.Number(1), 199_999)])));
        var result = Cel.Evaluate(rule, Environment, CelActivation.Empty.With("self", CelValue.FromNode(self)));
        Assert.Equal(message, result.Error?.Message);
        Assert.Equal(message is not null, result.IsExhausted);
        Assert.Equal(CelProgram.CostLimit + (message is null ? 0 : 1), result.Cost);
    }

    private static long CostOf(string rule) => Cel.Evaluate(rule, Environment, Activation).Cost;
}
