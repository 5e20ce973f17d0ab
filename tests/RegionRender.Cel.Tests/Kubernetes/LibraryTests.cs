namespace RegionRender.Cel.Tests.Kubernetes;

public sealed class LibraryTests
{
    [Theory]
    [InlineData("[1, 2, 3].isSorted() && ['a', 'b', 'b'].isSorted() && ![2.0, 1.0].isSorted() && [1].isSorted()")]
    [InlineData("[1, 3].sum() == 4 && [1.0, 3.0].sum() == 4.0 && [duration('1m'), duration('1s')].sum() == duration('1m1s')")]
    [InlineData("[1, 3].min() == 1 && [1, 3].max() == 3 && ['b', 'a'].min() == 'a'")]
    [InlineData("[1, 2, 2, 3].indexOf(2) == 1 && ['a', 'b', 'b', 'c'].lastIndexOf('b') == 2 && [1.0].indexOf(1.1) == -1")]
    [InlineData("[3, 1, 2].sort() == [1, 2, 3] && [1, 2, 2].distinct() == [1, 2] && [1, 2].reverse() == [2, 1]")]
    [InlineData("[1, 2, 3, 4].slice(1, 3) == [2, 3] && [[1], [2, 3]].flatten() == [1, 2, 3] && lists.range(3) == [0, 1, 2]")]
    [InlineData("[dyn(1), dyn([2, [3][0]])].flatten(2) == [1, 2, 3] && [[[1]], [[2]]].flatten() == [[1], [2]]")]
    [InlineData("[{'n': 'b', 's': '2'}, {'n': 'a', 's': '1'}].sortBy(x, x.s).map(x, x.n) == ['a', 'b']")]
    [InlineData("sets.contains([1, 2, 3], [2, 3, 3]) && !sets.contains([1], [1, 2]) && sets.contains([1], [])")]
    [InlineData("sets.equivalent([1, 2], [2, 1, 1]) && sets.intersects([1, 2], [2, 3]) && !sets.intersects([1], [2])")]
    [InlineData("'abc 123'.find('[0-9]+') == '123' && 'abc'.find('x') == '' && '123 abc 456'.findAll('[0-9]+') == ['123', '456']")]
    [InlineData("'123 abc 456'.findAll('[0-9]+', 1) == ['123'] && 'abc'.findAll('x') == [] && '1 2'.findAll('[0-9]', 0) == []")]
    [InlineData("isURL('https://user:pass@example.com:80/path?query=val#fragment') && isURL('/absolute-path')")]
    [InlineData("!isURL('https://a:b:c/') && !isURL('../relative-path') && !isURL('') && !isURL('example.com')")]
    [InlineData("url('https://example.com:80/').getHost() == 'example.com:80' && url('https://example.com/').getScheme() == 'https'")]
    [InlineData("url('https://[::1]:80/').getHostname() == '::1' && url('https://[::1]/').getHost() == '[::1]' && url('https://example.com:80/').getPort() == '80'")]
    [InlineData("url('https://example.com/path with spaces/').getEscapedPath() == '/path%20with%20spaces/' && url('https://example.com').getEscapedPath() == ''")]
    [InlineData("url('https://example.com/a%2Fb').getEscapedPath() == '/a%2Fb' && url('https://ä.com/ö').getHost() == 'ä.com'")]
    [InlineData("url('https://example.com/path?k1=a&k2=b&k2=c').getQuery() == {'k1': ['a'], 'k2': ['b', 'c']}")]
    [InlineData("url('https://example.com/path?key with spaces=value+with%20spaces').getQuery() == {'key with spaces': ['value with spaces']}")]
    [InlineData("url('https://example.com/path?').getQuery() == {} && url('/path').getHost() == '' && url('mailto:a@b.c').getScheme() == 'mailto'")]
    [InlineData("url('https://example.com/') == url('HTTPS://example.com/') && url('https://example.com/') != url('https://example.com/a')")]
    [InlineData("isIP('127.0.0.1') && isIP('::1') && !isIP('127.0.0.256') && !isIP(':::1') && !isIP('01.2.3.4') && !isIP('::ffff:1.2.3.4') && !isIP('fe80::1%eth0')")]
    [InlineData("!isIP('1.2.3') && !isIP('1::2::3') && !isIP('1:2:3:4:5:6:7:8:9') && !isIP('1:2:3:4:5:6:7::8') || isIP('1:2:3:4:5:6::8')")]
    [InlineData("ip('127.0.0.1').family() == 4 && ip('::1').family() == 6 && string(ip('2001:DB8:0:0:1:0:0:1')) == '2001:db8::1:0:0:1'")]
    [InlineData("ip.isCanonical('127.0.0.1') && ip.isCanonical('2001:db8::abcd') && !ip.isCanonical('2001:DB8::ABCD') && !ip.isCanonical('2001:db8::0:0:0:abcd')")]
    [InlineData("ip('0.0.0.0').isUnspecified() && ip('::').isUnspecified() && !ip('::1').isUnspecified() && ip('::1').isLoopback() && ip('127.1.2.3').isLoopback()")]
    [InlineData("ip('224.0.0.1').isLinkLocalMulticast() && !ip('224.0.1.1').isLinkLocalMulticast() && ip('ff02::1').isLinkLocalMulticast() && !ip('fd00::1').isLinkLocalMulticast()")]
    [InlineData("ip('169.254.169.254').isLinkLocalUnicast() && ip('fe80::1').isLinkLocalUnicast() && !ip('fd80::1').isLinkLocalUnicast()")]
    [InlineData("ip('192.168.0.1').isGlobalUnicast() && !ip('255.255.255.255').isGlobalUnicast() && ip('2001:db8::abcd').isGlobalUnicast() && !ip('ff00::1').isGlobalUnicast()")]
    [InlineData("isCIDR('192.168.0.0/16') && isCIDR('::1/128') && !isCIDR('192.168.0.0/33') && !isCIDR('::1/129') && !isCIDR('10.0.0.0') && !isCIDR('10.0.0.0/08')")]
    [InlineData("cidr('192.168.0.0/24').containsIP(ip('192.168.0.1')) && !cidr('192.168.0.0/24').containsIP('192.168.1.1') && !cidr('::/0').containsIP('1.2.3.4')")]
    [InlineData("cidr('192.168.0.0/16').containsCIDR(cidr('192.168.10.0/24')) && !cidr('192.168.1.0/24').containsCIDR('192.168.2.0/24') && !cidr('10.1.0.0/16').containsCIDR('10.0.0.0/8')")]
    [InlineData("cidr('192.168.0.1/24').ip() == ip('192.168.0.1') && cidr('192.168.0.1/24').masked() == cidr('192.168.0.0/24') && cidr('::1/128').prefixLength() == 128")]
    [InlineData("cidr('0.0.0.0/0').containsIP('8.8.8.8') && string(cidr('10.0.0.0/8')) == '10.0.0.0/8'")]
    [InlineData("isQuantity('1.3G') && isQuantity('1.3Gi') && !isQuantity('1,3G') && isQuantity('10000k') && !isQuantity('200K') && !isQuantity('Three') && !isQuantity('')")]
    [InlineData("!isQuantity('1.1.M') && !isQuantity('1+1.0M') && !isQuantity('0.1mi') && !isQuantity('.5i') && !isQuantity(' 1') && !isQuantity('-3.01e-') && isQuantity('3e2') && isQuantity('1E')")]
    [InlineData("quantity('200M') == quantity('0.2G') && quantity('2M') == quantity('0.002G') && quantity('2000k') == quantity('2M')")]
    [InlineData("quantity('50M').isLessThan(quantity('50Mi')) && quantity('150Mi').isGreaterThan(quantity('100Mi')) && quantity('200M').compareTo(quantity('0.2G')) == 0")]
    [InlineData("quantity('50k').add(quantity('20')) == quantity('50.02k') && quantity('50k').sub(20) == quantity('49980') && quantity('50k').add(20).sub(quantity('100k')).asInteger() == -49980")]
    [InlineData("quantity('50k').asInteger() == 50000 && !quantity('9999999999999999999999999999999999999G').isInteger() && quantity('50.703k').asApproximateFloat() == 50703.0")]
    [InlineData("!quantity('1000m').isInteger() && quantity('1000m') == quantity('1')")]
    [InlineData("quantity('1e999999999').isGreaterThan(quantity('1E')) && quantity('0.0000000001') == quantity('1n') && quantity('16Ei').isLessThan(quantity('9223372036854775808'))")]
    [InlineData("isSemver('1.0.0') && isSemver('0.1.0-alpha.1+build.5') && !isSemver('1.0') && !isSemver('v1.0.0') && !isSemver('01.0.0') && !isSemver('1.0.0-01') && !isSemver('1.0.0-')")]
    [InlineData("isSemver('v1.0', true) && semver('01.01.01', true) == semver('1.1.1') && !isSemver('1.0-alpha', true) && semver('1', true) == semver('1.0.0')")]
    [InlineData("semver('1.2.3').major() == 1 && semver('1.2.3').minor() == 2 && semver('1.2.3').patch() == 3")]
    [InlineData("semver('1.2.3').compareTo(semver('2.0.0')) == -1 && semver('1.0.0-alpha.2').isLessThan(semver('1.0.0-alpha.10')) && semver('1.0.0').isGreaterThan(semver('1.0.0-rc.1'))")]
    [InlineData("semver('1.0.0+a') == semver('1.0.0+b') && semver('1.0.0-alpha').isLessThan(semver('1.0.0-alpha.1')) && semver('1.0.0-1').isLessThan(semver('1.0.0-a'))")]
    [InlineData("!format.dns1123Label().validate('my-label-name').hasValue() && format.dns1123Label().validate('My.label').hasValue()")]
    [InlineData("!format.dns1123Subdomain().validate('apiextensions.k8s.io').hasValue() && format.dns1035Label().validate('1a').hasValue() && !format.dns1035Label().validate('a1').hasValue()")]
    [InlineData("!format.qualifiedName().validate('apiextensions.k8s.io/v1beta1').hasValue() && format.qualifiedName().validate('a/b/c').hasValue() && format.qualifiedName().validate('A/').hasValue()")]
    [InlineData("!format.dns1123LabelPrefix().validate('my-label-prefix-').hasValue() && !format.labelValue().validate('').hasValue() && format.labelValue().validate('+').hasValue()")]
    [InlineData("!format.uuid().validate('123e4567-e89b-12d3-a456-426614174000').hasValue() && !format.byte().validate('aGVsbG8=').hasValue() && !format.date().validate('2021-01-01').hasValue()")]
    [InlineData("!format.datetime().validate('2021-01-01T00:00:00Z').hasValue() && format.datetime().validate('2021-01-01').hasValue() && format.date().validate('2021-02-30').hasValue()")]
    [InlineData("format.named('dns1123Label').value() == format.dns1123Label() && !format.named('nothing').hasValue() && format.uri().validate('x').hasValue()")]
    [InlineData("type(quantity('1')) != type(ip('::1')) && dyn(quantity('1')) != dyn('1')")]
    public void A_library_function_answers_as_the_API_server_does(string expression)
    {
        Assert.True(Cel.ValueOf(expression).AsBool());
        Assert.True(Cel.ValueOf(expression, CelEnvironment.Kubernetes).AsBool());
    }

    [Theory]
    [InlineData("[1].slice(1, 0)", "there are no items from 1 to 0 in the list of 1")]
    [InlineData("[1].filter(x, false).min()", "an empty list has no least or greatest item")]
    [InlineData("[0.0 / 0.0, 1.0].sort()", "NaN is neither less nor greater than anything")]
    [InlineData("dyn([1, 'a']).sort()", "the items to sort by are not of one type")]
    [InlineData("[1].flatten(-1)", "a list is flattened to a depth of 0 or more")]
    [InlineData("url('../relative-path')", "'../relative-path' is no absolute URL")]
    [InlineData("ip('1')", "'1' is no IP address")]
    [InlineData("cidr('10.0.0.0/8').containsIP('x')", "'x' is no IP address")]
    [InlineData("quantity('200K')", "'200K' is no quantity")]
    [InlineData("quantity('0.5').asInteger()", "the quantity is no integer of 64 bits")]
    [InlineData("semver('1')", "'1' is no semantic version")]
    [InlineData("'a'.find('a' + '(')", "a '(' is not closed")]
    public void What_has_no_answer_is_an_error(string expression, string message) => Assert.Equal(message, Cel.Evaluate(expression).Error?.Message);

    [Theory]
    [InlineData("'a'.matches('(')", 12, 3, "the pattern is wrong: a '(' is not closed")]
    [InlineData("timestamp('yesterday')", 10, 11, "'yesterday' is no timestamp")]
    [InlineData("duration('1 day')", 9, 7, "'1 day' is no duration")]
    [InlineData("[1].sortBy(1, 2)", 11, 1, "a simple name for the variable is expected here")]
    [InlineData("{'a': 1}.sortBy(x, x)", 0, 8, "only a list is sorted, not 'map(string, int)'")]
    public void A_literal_that_is_wrong_is_found_when_compiled(string expression, int start, int length, string message)
    {
        var issue = Assert.Single(CelEnvironment.Standard.Compile(expression).Issues);
        Assert.Equal((message, start, length), (issue.Message, issue.Span.Start, issue.Span.Length));
    }
}
