namespace RegionRender.Cel.Tests.Evaluation;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3 == 7")]
    [InlineData("(1 + 2) * 3 == 9")]
    [InlineData("7 / 2 == 3 && -7 / 2 == -3 && 7 % 3 == 1 && -7 % 3 == -1")]
    [InlineData("-9223372036854775808 < 0")]
    [InlineData("10 - 1 - 2 == 7")]
    [InlineData("1 < 2 ? 'a' == 'a' : false")]
    [InlineData("false ? false : true ? true : false")]
    [InlineData("'a' in ['a', 'b'] && !('c' in ['a', 'b'])")]
    [InlineData("'a' in {'a': 1} && !('b' in {'a': 1})")]
    [InlineData("[1, 2, 3][1] == 2 && {'a': {'b': 1}}.a.b == 1")]
    [InlineData("has({'a': 1}.a) && !has({'a': 1}.b)")]
    [InlineData("size('añ😀') == 3 && size([1, 2]) == 2 && {'a': 1}.size() == 1")]
    [InlineData("[1, 2, 3].all(x, x > 0) && ![1, 2, 3].all(x, x > 1)")]
    [InlineData("[1, 2, 3].exists(x, x == 2) && ![].exists(x, x == 2)")]
    [InlineData("[1, 2, 2].exists_one(x, x == 1) && ![1, 2, 2].exists_one(x, x == 2)")]
    [InlineData("[1, 2, 3].map(x, x * 2) == [2, 4, 6]")]
    [InlineData("[1, 2, 3].map(x, x > 1, x * 2) == [4, 6]")]
    [InlineData("[1, 2, 3].filter(x, x > 1) == [2, 3]")]
    [InlineData("[[1], [2, 3]].all(x, x.all(y, y in x))")]
    [InlineData("{'a': 1, 'b': 2}.map(k, k) == ['a', 'b']")]
    [InlineData("{'a': 1}.all(k, v, k == 'a' && v == 1)")]
    [InlineData("['a', 'b'].transformMap(i, v, v + string(i)) == {0: 'a0', 1: 'b1'}")]
    [InlineData("cel.bind(x, 3, x * x) == 9")]
    [InlineData("string(12) == '12' && int('12') == 12 && double('1.5') == 1.5 && bool('true')")]
    [InlineData("string(1.0) == '1' && string(0.1) == '0.1' && string(1e100) == '1e+100'")]
    [InlineData("'hello'.contains('ell') && 'hello'.startsWith('he') && 'hello'.endsWith('lo')")]
    [InlineData("'hello'.matches('^h.*o$') && !'hello'.matches('^x')")]
    [InlineData("'a,b,c'.split(',') == ['a', 'b', 'c'] && 'a,b,c'.split(',', 2) == ['a', 'b,c']")]
    [InlineData("'abc'.split('') == ['a', 'b', 'c'] && 'abc'.replace('', '-') == '-a-b-c-'")]
    [InlineData("['a', 'b'].join('-') == 'a-b' && 'hello'.substring(1, 3) == 'el'")]
    [InlineData("'tacocat'.indexOf('ac') == 1 && 'tacocat'.lastIndexOf('c') == 4 && '😀b'.indexOf('b') == 1")]
    [InlineData("'  x '.trim() == 'x' && 'aB'.lowerAscii() == 'ab' && 'aB'.upperAscii() == 'AB'")]
    [InlineData("r'\\d' == '\\\\d' && '\\u00e9' == 'é' && \"\"\"a\nb\"\"\" == 'a\\nb'")]
    [InlineData("1 == 1.0 || true")]
    [InlineData("dyn(1) == dyn(1.0) && dyn(1u) == dyn(1) && dyn('1') != dyn(1)")]
    [InlineData("type(1) == int && type('a') == string && type([]) == list && type(null) == null_type")]
    [InlineData("1.5 < 2 && 2u > 1")]
    public void An_expression_is_true(string expression) => Assert.True(Cel.ValueOf($"dyn({expression})", CelEnvironment.Standard.WithoutTypeChecks()).AsBool(), expression);

    [Theory]
    [InlineData("1 / 0 == 0 || true", true)]
    [InlineData("true || 1 / 0 == 0", true)]
    [InlineData("1 / 0 == 0 && false", false)]
    [InlineData("[0, 1].exists(x, 1 / x == 1)", true)]
    [InlineData("[0, 2].all(x, 1 / x == 1)", false)]
    public void A_deciding_value_wins_over_an_error(string expression, bool expected) => Assert.Equal(expected, Cel.ValueOf(expression).AsBool());

    [Theory]
    [InlineData("1 / 0", 0, 5, "division by zero")]
    [InlineData("1 + 9223372036854775807", 0, 23, "the result is beyond 64 bits")]
    [InlineData("[1, 2][1 + 1]", 0, 13, "the index 2 is outside the list of 2")]
    [InlineData("1 + {'a': 1}.b", 4, 10, "there is no 'b'")]
    [InlineData("{'a': 1, 'a': 2}", 9, 3, "the key 'a' stands twice")]
    [InlineData("false || 1 / 0 == 0", 9, 5, "division by zero")]
    [InlineData("dyn(1) + 'a'", 0, 12, "'+' does not take (int, string)")]
    [InlineData("!dyn(1)", 0, 7, "'!' does not take (int)")]
    [InlineData("true && dyn(1)", 8, 6, "what '&&' joins must be of type 'bool', not 'int'")]
    [InlineData("dyn(1) ? 2 : 3", 0, 6, "a condition must be of type 'bool', not 'int'")]
    [InlineData("[1].filter(x, dyn(x))", 14, 6, "the condition must be of type 'bool', not 'int'")]
    [InlineData("dyn('a').sum()", 0, 14, "'sum' does not take (string)")]
    [InlineData("dyn([1, 'a']).sum()", 0, 19, "'sum' does not take (list)")]
    [InlineData("[?dyn(1)]", 2, 6, "what is marked with '?' must be an optional, not 'int'")]
    public void A_failure_names_its_place_and_reason(string expression, int start, int length, string message)
    {
        var error = Cel.Evaluate(expression).Error;
        Assert.NotNull(error);
        Assert.Equal((start, length), (error.Span.Start, error.Span.Length));
        Assert.Equal(message, error.Message);
    }
}
