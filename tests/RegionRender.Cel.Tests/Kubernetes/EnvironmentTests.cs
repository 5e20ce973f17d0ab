namespace RegionRender.Cel.Tests.Kubernetes;

/// <summary>Where what the API server compiles differs from the language with all its extensions.</summary>
public sealed class EnvironmentTests
{
    // Kubernetes 1.36: apiserver cel/environment/base.go and the library tests beside it; cel-go 0.26: ext/strings.go, cel/library.go.
    private static readonly string[] Functions =
    [
        // The language and its optionals.
        "bool", "bytes", "contains", "double", "duration", "dyn", "endsWith", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getFullYear", "getHours", "getMilliseconds",
        "getMinutes", "getMonth", "getSeconds", "int", "matches", "size", "startsWith", "string", "timestamp", "type", "uint",
        "first", "hasValue", "last", "optional.none", "optional.of", "optional.ofNonZeroValue", "optional.unwrap", "or", "orValue", "unwrapOpt", "value",

        // Strings in version 2, lists in version 3, sets.
        "charAt", "format", "indexOf", "join", "lastIndexOf", "lowerAscii", "replace", "split", "strings.quote", "substring", "trim", "upperAscii",
        "distinct", "flatten", "lists.range", "reverse", "slice", "sort", "sets.contains", "sets.equivalent", "sets.intersects",

        // Those of Kubernetes itself.
        "find", "findAll", "isSorted", "max", "min", "sum",
        "getEscapedPath", "getHost", "getHostname", "getPort", "getQuery", "getScheme", "isURL", "url",
        "cidr", "containsCIDR", "containsIP", "family", "ip", "ip.isCanonical", "isCIDR", "isGlobalUnicast", "isIP", "isLinkLocalMulticast", "isLinkLocalUnicast", "isLoopback",
        "isUnspecified", "masked", "prefixLength",
        "add", "asApproximateFloat", "asInteger", "compareTo", "isGreaterThan", "isInteger", "isLessThan", "isQuantity", "quantity", "sign", "sub",
        "isSemver", "major", "minor", "patch", "semver",
        "format.byte", "format.date", "format.datetime", "format.dns1035Label", "format.dns1035LabelPrefix", "format.dns1123Label", "format.dns1123LabelPrefix", "format.dns1123Subdomain",
        "format.dns1123SubdomainPrefix", "format.labelValue", "format.named", "format.qualifiedName", "format.uri", "format.uuid", "validate",
    ];

    [Fact]
    public void The_functions_are_those_of_the_server() =>
        Assert.Equal(Functions.Order(StringComparer.Ordinal), CelEnvironment.Kubernetes.Declarations.Functions.Names.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("math.greatest(1, 2) == 2")]
    [InlineData("base64.encode(b'a') == 'YQ=='")]
    [InlineData("'ab'.reverse() == 'ba'")]
    [InlineData("cel.bind(x, 1, x == 1)")]
    [InlineData("quantity('1').sign() == 1")]
    [InlineData("[1, 'a'].size() == 2")]
    [InlineData("[1, null].size() == 2")]
    [InlineData("[1, dyn('a')].size() == 2")]
    [InlineData("{'a': 1, 'b': 'c'}.size() == 2")]
    [InlineData("{'a': 1, 2: 1}.size() == 2")]
    [InlineData("[[1], ['a']].size() == 2")]
    [InlineData("'%d'.format(['a']) == ''")]
    [InlineData("'%d'.format([1.0]) == ''")]
    [InlineData("'%f'.format([1]) == ''")]
    [InlineData("'%e'.format([true]) == ''")]
    [InlineData("'%b'.format([1.0]) == ''")]
    [InlineData("'%x'.format([true]) == ''")]
    [InlineData("'%s'.format([quantity('1')]) == ''")]
    [InlineData("'%s'.format([[1, [quantity('1')]]]) == ''")]
    [InlineData("'%s %s'.format([1]) == ''")]
    [InlineData("'%s'.format([1, 2]) == ''")]
    [InlineData("'%y'.format([1]) == ''")]
    [InlineData("'100%'.format([1]) == ''")]
    public void What_the_server_does_not_take_does_not_compile(string expression) => Assert.NotEmpty(CelEnvironment.Kubernetes.Compile(expression).Issues);

    [Theory]
    [InlineData("sign(quantity('-5')) == -1 && sign(quantity('0')) == 0")]
    [InlineData("[2, 1].reverse() == [1, 2]")]
    [InlineData("duration('1.5s').getMilliseconds() == 1500 && timestamp('2025-01-01T00:00:01.5Z').getMilliseconds() == 500")]
    [InlineData("[[], [1]].size() == 2 && [{}, {'a': 1}].size() == 2 && [].size() == 0")]
    [InlineData("[dyn(1), dyn('a')].size() == 2")]
    [InlineData("'%d %s'.format([1, 'a']) == '1 a' && '%s'.format([[1, 'a'].size()]) == '2'")]
    [InlineData("[?optional.of(1), 2].size() == 2 && [1].existsOne(x, x == 1) && [1].existsOne(i, x, x == 1)")]
    [InlineData("[1, 2].transformList(i, x, i + x) == [1, 3] && {'a': 1}.transformMap(k, v, v + 1) == {'a': 2} && {'a': 1}.transformMapEntry(k, v, {v: k}) == {1: 'a'}")]
    [InlineData("[2, 1].sortBy(x, x) == [1, 2] && optional.of(1).optMap(x, x + 1).value() == 2 && optional.of(1).optFlatMap(x, optional.none()).hasValue() == false")]
    public void What_the_server_has_in_its_own_form_compiles_so(string expression) => Assert.True(Cel.ValueOf(expression, CelEnvironment.Kubernetes).AsBool());

    [Theory]
    [InlineData("%d %s %d%%", "1, 'A', uint(4)", "1 A 4%")]
    [InlineData("%.3f", "1.2345", "1.234")]
    [InlineData("%f %.1f %.0f", "2.71828, -1234567.25, 999.0", "2.718280 -1,234,567.2 999")]
    [InlineData("%f %f %f", "'NaN', 'Infinity', '-Infinity'", "NaN ∞ -∞")]
    [InlineData("%e", "2.71828", "2.718280\u202f×\u202f10⁰⁰")]
    [InlineData("%.2e", "-1052.032911275", "-1.052033\u202f×\u202f10⁰³")]
    [InlineData("%e", "0.00001", "1.000000\u202f×\u202f10⁻⁰⁵")]
    [InlineData("%b %b %o %x %X %x", "-5, true, 11, 30, 'Hi', b'x'", "-101 1 13 1e 4869 78")]
    [InlineData("%s %s %s", "0.000000002, double('Inf'), null", "2e-09 +Inf null")]
    [InlineData("%s", "['abc', 3.14, null, [9], timestamp('2023-02-03T23:31:20Z'), double('NaN')]", "[\"abc\", 3.140000, null, [9], timestamp(\"2023-02-03T23:31:20Z\"), \"NaN\"]")]
    [InlineData("%s", "{'b': b'xyz', 'c': null, 'a': duration('2h'), true: 1}", "{\"a\":duration(\"7200s\"), \"b\":b\"xyz\", \"c\":null, true:1}")]
    public void A_text_is_formatted_as_the_server_formats_it(string format, string arguments, string expected) =>
        Assert.Equal(expected, Cel.ValueOf($"'{format}'.format([{arguments}])", CelEnvironment.Kubernetes).AsString());

    [Fact]
    public void What_is_mixed_is_told_at_the_value_that_differs()
    {
        var issue = Assert.Single(CelEnvironment.Kubernetes.Compile("[1, 2, 'a'] == []").Issues);
        Assert.Equal("what stands before it is of type 'int', this of type 'string': the API server takes one type in a list or map", issue.Message);
        Assert.Equal((7, 3), (issue.Span.Start, issue.Span.Length));
    }
}
