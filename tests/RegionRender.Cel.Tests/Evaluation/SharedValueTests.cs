namespace RegionRender.Cel.Tests.Evaluation;

/// <summary>Values that hold each other twice at 60 levels: whoever walks through one in full never comes back.</summary>
public sealed class SharedValueTests
{
    private const int Levels = 60;
    private const string Lists = "[{0}, {0}]";
    private const string Maps = "{{'a': {0}, 'b': {0}}}";
    private const string Optionals = "[{0}, optional.of({0})]";

    [Theory]
    [InlineData(Lists, "v == w")]
    [InlineData(Maps, "v == w")]
    [InlineData(Optionals, "v == w")]
    [InlineData(Lists, "v != w")]
    [InlineData(Lists, "v in [w]")]
    [InlineData(Lists, "[v].indexOf(w) == 0")]
    [InlineData(Lists, "[v].lastIndexOf(w) == 0")]
    [InlineData(Lists, "size([v, w].distinct()) == 1")]
    [InlineData(Lists, "sets.contains([v], [w])")]
    [InlineData(Lists, "sets.equivalent([v], [w])")]
    [InlineData(Lists, "sets.intersects([v], [w])")]
    [InlineData(Lists, "optional.of(v) == optional.of(w)")]
    [InlineData(Lists, "'%s'.format([v]) == ''")]
    [InlineData(Maps, "'%s'.format([v]) == ''")]
    [InlineData(Lists, "[v].flatten(100) == []")]
    [InlineData(Lists, "[1, 2].exists(i, v == w) || true")]
    public void Walking_through_one_ends_as_an_error_at_its_place(string step, string walk)
    {
        var expression = Bound("v", step, Bound("w", step, walk));
        var error = Evaluate(expression).Error;
        Assert.Equal("the evaluation walks through too many values", error?.Message);
        var start = expression.IndexOf(walk, StringComparison.Ordinal);
        Assert.InRange(error?.Span.Start ?? 0, start, start + walk.Length);
    }

    [Theory]
    [InlineData("v", "the result holds more than 1000000 values")]
    [InlineData("{'a': [v]}", "the result holds more than 1000000 values")]
    [InlineData("optional.of(v)", "the result holds more than 1000000 values")]
    [InlineData("size(v) == 2 && type(v) == list && v[0][1][0] != []", null)]
    [InlineData("v.all(item, size(item) == 2)", null)]
    [InlineData("[v, v][0].size()", null)]
    public void One_may_be_used_but_is_no_result(string use, string? message) => Assert.Equal(message, Evaluate(Bound("v", Lists, use)).Error?.Message);

    [Theory]
    [InlineData("a + a")]
    [InlineData("[a, a].flatten()")]
    [InlineData("a.map(i, i) + a")]
    public void Lists_that_double_end_as_an_error(string step)
    {
        var expression = "size(a)";
        for (var i = 0; i < Levels; i++)
            expression = $"cel.bind(a, {step}, {expression})";
        Assert.NotNull(Evaluate($"cel.bind(a, [x], {expression})").Error);
    }

    [Fact]
    public void Types_that_double_end_as_an_error()
    {
        var expression = "k";
        for (var i = 0; i < Levels; i++)
            expression = $"cel.bind(k, {{k: k}}, {expression})";
        Assert.Equal("a key is a bool, an int, a uint or a string, not 'map(int, int)'", CelEnvironment.Standard.WithVariable("k", CelType.Int).Compile(expression).Issues.Single().Message);
    }

    [Fact]
    public void Work_in_a_loop_is_counted_over_all_of_it()
    {
        var result = Evaluate("lists.range(60000).all(i, big == other)", CelValue.List(CelValue.List(Enumerable.Range(0, 10_000).Select(i => CelValue.Int(i)))));
        Assert.Equal("the evaluation walks through too many values", result.Error?.Message);
    }

    [Theory]
    [InlineData("lists.range(50000).exists(i, '1'.matches(p))", "((((a{10}){10}){10}|b){1,1})")]
    [InlineData("lists.range(50000).all(i, size(t.findAll('(a*)*b')) == 0)", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Patterns_in_a_loop_are_counted_too(string expression, string text)
    {
        var environment = CelEnvironment.Standard.WithVariable("p", CelType.String).WithVariable("t", CelType.String);
        var result = Cel.Evaluate(expression, environment, CelActivation.Empty.With("p", CelValue.String(text)).With("t", CelValue.String(text)));
        Assert.NotNull(result.Error);
    }

    // cel.bind(v0, [x], cel.bind(v1, [v0, v0], … cel.bind(v, [v59, v59], body)))
    private static string Bound(string name, string step, string body)
    {
        var open = $"cel.bind({name}0, [x], ";
        for (var i = 1; i < Levels; i++)
            open += $"cel.bind({name}{i}, {string.Format(null, step, $"{name}{i - 1}")}, ";
        return $"{open}cel.bind({name}, {string.Format(null, step, $"{name}{Levels - 1}")}, {body}{new string(')', Levels + 1)}";
    }

    private static CelResult Evaluate(string expression, CelValue? big = null)
    {
        var environment = CelEnvironment.Standard.WithVariable("x", CelType.Dyn).WithVariable("big", CelType.Dyn).WithVariable("other", CelType.Dyn);
        var activation = CelActivation.Empty.With("x", CelValue.Int(1)).With("big", big ?? CelValue.Null).With("other", big ?? CelValue.Null);
        return Cel.Evaluate(expression, environment, activation);
    }
}
