namespace RegionRender.Cel.Tests.Checking;

public sealed class CheckerTests
{
    private static readonly CelType Cluster = CelType.Object(
        "cluster",
        [new("name", CelType.String), new("labels", CelType.Map(CelType.String, CelType.String)), new("replicas", CelType.Int), new("region", CelType.String), new("__if__", CelType.Int) { Key = "if" }]);

    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithVariable("cluster", Cluster).WithVariable("vars", CelType.Map(CelType.String, CelType.Dyn));

    [Theory]
    [InlineData("cluster.nmae", 8, 4, "'cluster' has no field 'nmae'", "name")]
    [InlineData("clutser.name", 0, 7, "'clutser' is not known here", "cluster")]
    [InlineData("has(cluster.nmae)", 12, 4, "'cluster' has no field 'nmae'", "name")]
    [InlineData("cluster.name.startWith('a')", 13, 9, "there is no function 'startWith'", "startsWith")]
    [InlineData("cluster.name + 1", 0, 16, "'+' does not take (string, int)", null)]
    [InlineData("cluster.name == 1", 0, 17, "'==' does not take (string, int)", null)]
    [InlineData("cluster.name && true", 0, 12, "what '&&' joins must be of type 'bool', not 'string'", null)]
    [InlineData("cluster.replicas.all(x, true)", 0, 16, "only a list or a map has items, not 'int'", null)]
    [InlineData("cluster.name.size(1)", 13, 4, "'size' does not take (string, int)", null)]
    [InlineData("true ? 1 : 'a'", 0, 14, "both results must be of one type, not 'int' and 'string'", null)]
    [InlineData("1 +", 3, 0, "the expression ends where a value is expected", null)]
    [InlineData("a = 1", 2, 1, "'=' is no operator, equality is '=='", null)]
    [InlineData("'abc", 0, 4, "the text is not closed", null)]
    [InlineData("99999999999999999999", 0, 20, "the number '99999999999999999999' is beyond 64 bits", null)]
    [InlineData("1 - 9223372036854775808", 4, 19, "the number '9223372036854775808' is beyond 64 bits", null)]
    [InlineData("[1].map(1, 2)", 8, 1, "a simple name for the variable is expected here", null)]
    [InlineData("", 0, 0, "the expression ends where a value is expected", null)]
    [InlineData("cluster.name.all(c)", 13, 3, "'all' is written list.all(x, condition)", null)]
    [InlineData("cluster.labels.al(k, k == 'a')", 15, 2, "there is no function 'al'", "all")]
    [InlineData("cel.bind(x, 2)", 0, 8, "'cel.bind' is written cel.bind(x, value, result)", null)]
    [InlineData("has(cluster)", 4, 7, "has() asks for a field, as in has(a.b)", null)]
    [InlineData("has(cluster.name, 1)", 0, 3, "'has' is written has(a.b)", null)]
    [InlineData("math.gretest(1, 2)", 0, 12, "there is no function 'math.gretest'", "math.greatest")]
    [InlineData("nowhere.bar(1)", 0, 7, "'nowhere' is not known here", null)]
    [InlineData("startsWith(cluster.name, 'a')", 0, 10, "'startsWith' stands behind the value that it is about, as in x.startsWith()", null)]
    [InlineData("cluster.name.int()", 13, 3, "'int' takes the value that it is about in parentheses, as in int(x)", null)]
    [InlineData("type(1) == sting", 11, 5, "'sting' is not known here", "string")]
    [InlineData("cluster.name == 'a' and true", 20, 3, "'and' is no operator, it is '&&'", null)]
    [InlineData("cluster.name == 'a' or true", 20, 2, "'or' is no operator, it is '||'", null)]
    [InlineData("cluster.labels.tier.x", 0, 19, "a value of type 'string' has no fields", null)]
    [InlineData("cluster.labels[1]", 0, 17, "'[]' does not take (map(string, string), int)", null)]
    [InlineData("{[1]: 2}", 1, 3, "a key is a bool, an int, a uint or a string, not 'list(int)'", null)]
    [InlineData("[1] + ['a']", 0, 11, "'+' does not take (list(int), list(string))", null)]
    [InlineData("if (true) { 1 }", 0, 2, "'if' is reserved by the language and names nothing", null)]
    [InlineData("thing{name: 'a'}", 0, 5, "'thing' is no type that an expression can construct", null)]
    [InlineData("[1, , 2]", 4, 1, "a value is expected here", null)]
    [InlineData("{'a' 1}", 5, 1, "':' is expected here", null)]
    [InlineData("cluster.name)", 12, 1, "an operator is expected here", null)]
    [InlineData("cluster..name", 8, 1, "the name of a field is expected here", null)]
    [InlineData("cluster.name == \"a\\q\"", 18, 2, "this is no escape; a backslash is written '\\\\'", null)]
    [InlineData("cluster.name.matches('[a-z')", 21, 6, "the pattern is wrong: a '[' is not closed", null)]
    public void A_mistake_is_found_when_compiled(string expression, int start, int length, string message, string? suggestion)
    {
        var compilation = Environment.Compile(expression);
        Assert.Null(compilation.Program);
        var issue = Assert.Single(compilation.Issues);
        Assert.Equal((message, suggestion, start, length), (issue.Message, issue.Suggestion, issue.Span.Start, issue.Span.Length));
    }

    [Theory]
    [InlineData("cluster.name", "string")]
    [InlineData("cluster.labels.tier", "string")]
    [InlineData("vars.anything", "dyn")]
    [InlineData("vars.anything + 1", "int")]
    [InlineData("[1, 2].map(x, string(x))", "list(string)")]
    [InlineData("[1, 'a']", "list(dyn)")]
    [InlineData("[]", "list(dyn)")]
    [InlineData("[[], [1]]", "list(list(int))")]
    [InlineData("{'a': 1}", "map(string, int)")]
    [InlineData("cluster.labels.map(k, k.size())", "list(int)")]
    [InlineData("vars.a == 1 ? vars.b : 'x'", "dyn")]
    [InlineData("type(1)", "type(int)")]
    public void The_type_of_the_result_is_known(string expression, string type) => Assert.Equal(type, Environment.Compile(expression).Program?.ResultType.ToString());

    [Fact]
    public void Several_mistakes_are_found_at_once() =>
        Assert.Equal(["'a' is not known here", "'b' is not known here"], Environment.Compile("a + b").Issues.Select(issue => issue.Message));

    [Fact]
    public void Depth_and_length_have_limits()
    {
        var nested = new string('(', 300) + "1" + new string(')', 300);
        Assert.Equal("the expression is nested more than 250 deep", Assert.Single(Environment.Compile(nested).Issues).Message);
        var chained = string.Join(" + ", Enumerable.Repeat("1", 2000));
        Assert.Equal("the expression is more than 400 operations deep", Assert.Single(Environment.Compile(chained).Issues).Message);
        Assert.Equal("the expression is longer than 100000 characters", Assert.Single(Environment.Compile(new string(' ', 100_001)).Issues).Message);
        Assert.Empty(Environment.Compile(string.Join(" || ", Enumerable.Repeat("true", 5000))).Issues);
        Assert.NotEmpty(Environment.Compile(new string('!', 90_000) + "true ? " + new string('[', 9_000)).Issues);
    }
}
