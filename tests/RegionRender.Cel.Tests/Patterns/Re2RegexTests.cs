using System.Diagnostics;

namespace RegionRender.Cel.Tests.Patterns;

public sealed class Re2RegexTests
{
    [Theory]
    [InlineData("abc", "xabcx", true)]
    [InlineData("^abc$", "abc", true)]
    [InlineData("^abc$", "abc\n", false)]
    [InlineData("(?m)^b$", "a\nb\nc", true)]
    [InlineData("a.c", "a\nc", false)]
    [InlineData("(?s)a.c", "a\nc", true)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[😀-😂]$", "😁", true)]
    [InlineData("^.{2}$", "é😀", true)]
    [InlineData("(?i)straße", "STRAẞE", true)]
    [InlineData("(?i)^k$", "\u212A", true)]
    [InlineData("(?i)^[^k]$", "K", false)]
    [InlineData("(?i)a(?-i)b", "Ab", true)]
    [InlineData("(?i)a(?-i)b", "aB", false)]
    [InlineData("(?i:a)b", "Ab", true)]
    [InlineData("(?i:a)b", "AB", false)]
    [InlineData("a(?i)b|c", "C", true)]
    [InlineData("^\\d+$", "٣", false)]
    [InlineData("^\\pN+$", "٣3", true)]
    [InlineData("^\\p{Greek}+$", "αβγ", true)]
    [InlineData("^\\P{Greek}+$", "αβγ", false)]
    [InlineData("^\\p{^Greek}$", "a", true)]
    [InlineData("^\\p{Lu}\\p{Ll}+$", "Éa", true)]
    [InlineData("^[[:alpha:]_]+$", "ab_", true)]
    [InlineData("^[[:^digit:]]+$", "ab1", false)]
    [InlineData("^[]a]+$", "]a", true)]
    [InlineData("^[^]a]$", "b", true)]
    [InlineData("^[a\\-z]+$", "a-z", true)]
    [InlineData("^[\\d\\-]+$", "1-2", true)]
    [InlineData("\\bfoo\\b", "a foo b", true)]
    [InlineData("\\bfoo\\b", "afoo", false)]
    [InlineData("\\bé", "é", false)]
    [InlineData("\\Bfoo", "afoo", true)]
    [InlineData("\\Aa\\z", "a", true)]
    [InlineData("\\Qa.b\\E+$", "a.bb", true)]
    [InlineData("^\\Qa.b", "a.b", true)]
    [InlineData("\\x41\\x{1F600}\\101", "A😀A", true)]
    [InlineData("^a{2,3}$", "aaaa", false)]
    [InlineData("^a{2,}$", "aaaa", true)]
    [InlineData("^a{2}$", "aa", true)]
    [InlineData("^a{0}$", "", true)]
    [InlineData("^a{,2}$", "a{,2}", true)]
    [InlineData("^x{a}$", "x{a}", true)]
    [InlineData("^(a|b)*c$", "ababc", true)]
    [InlineData("^(?P<name>a)(?<other>b)$", "ab", true)]
    [InlineData("^(|a)+$", "aaa", true)]
    [InlineData("(^|,)a($|,)", "b,a", true)]
    [InlineData("", "", true)]
    [InlineData("$^", "", true)]
    [InlineData("a|", "b", true)]
    [InlineData("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "my-host.example.com", true)]
    [InlineData("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "-host", false)]
    [InlineData("^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$", "1h30m", true)]
    public void A_pattern_matches_as_in_RE2(string pattern, string text, bool expected)
    {
        var regex = Create(pattern);
        Assert.Equal(expected, regex.IsMatch(text));
        Assert.Equal(expected, FindAll(regex, text)?.Count > 0);
    }

    [Theory]
    [InlineData("(", "a '(' is not closed")]
    [InlineData("a)", "a ')' closes no group")]
    [InlineData("[a", "a '[' is not closed")]
    [InlineData("*a", "'*' repeats nothing")]
    [InlineData("a**", "a repetition can't be repeated without a group")]
    [InlineData("a*+", "a repetition can't be repeated without a group")]
    [InlineData("a{2}{3}", "a repetition can't be repeated without a group")]
    [InlineData("(a)\\1", "'\\1' is not supported: there are no back references")]
    [InlineData("(?=a)", "'(?=' is not supported: there are no lookarounds, conditions or back references")]
    [InlineData("(?<!a)", "'(?<' is not supported: there are no lookarounds, conditions or back references")]
    [InlineData("(?P=a)", "'(?P' is not supported: there are no lookarounds, conditions or back references")]
    [InlineData("(?>a)", "'(?>' is not supported: there are no lookarounds, conditions or back references")]
    [InlineData("a{1001}", "a repetition counts to 1000 at most, and from the smaller number to the larger")]
    [InlineData("a{3,2}", "a repetition counts to 1000 at most, and from the smaller number to the larger")]
    [InlineData("(a{100}){100}", "nested repetitions make more than 1000 copies")]
    [InlineData("((a{10}){10}){100}", "nested repetitions make more than 1000 copies")]
    [InlineData("\\Z", "'\\Z' is no escape")]
    [InlineData("\\C", "'\\C' is no escape")]
    [InlineData("\\é", "'\\é' is no escape")]
    [InlineData("a\\", "the pattern ends with a backslash")]
    [InlineData("\\p{Klingon}", "there is no character class '\\p{Klingon}'")]
    [InlineData("[[:letters:]]", "there is no class '[:letters:]'")]
    [InlineData("[z-a]", "a range in brackets runs backwards")]
    [InlineData("[a-\\d]", "'\\d' is no escape")]
    [InlineData("(?P<a>x)(?P<a>y)", "two groups are named 'a'")]
    [InlineData("\\x{110000}", "'\\x' takes two hexadecimal digits, or up to 10FFFF in braces")]
    public void What_RE2_does_not_take_is_refused(string pattern, string expected)
    {
        Assert.False(Re2Regex.TryCreate(pattern, out _, out var error));
        Assert.Equal(expected, error);
    }

    // Leftmost, and of those that begin there the first by the order of the pattern.
    [Theory]
    [InlineData("a|ab", "ab", "a")]
    [InlineData("ab|a", "ab", "ab")]
    [InlineData("a+", "baaac", "aaa")]
    [InlineData("a+?", "baaac", "a,a,a")]
    [InlineData("(?U)a+", "baaac", "a,a,a")]
    [InlineData("a*", "baac", ",aa,")]
    [InlineData("(|a)*", "aa", ",,")]
    [InlineData("(|a)+", "aa", ",,")]
    [InlineData("(a|)+", "aa", "aa")]
    [InlineData("[a-z]+", "one 2 three", "one,three")]
    [InlineData("\\b", "ab cd", ",,,")]
    [InlineData("x*", "😀x", ",x")]
    [InlineData("a.*z|a", "a1a2z3a", "a1a2z,a")]
    [InlineData("(?m)^.", "ab\ncd", "a,c")]
    [InlineData("z", "ab", null)]
    public void Matches_are_found_leftmost_first(string pattern, string text, string? expected) =>
        Assert.Equal(expected, FindAll(Create(pattern), text) is { Count: > 0 } found ? string.Join(',', found) : null);

    [Fact]
    public void The_number_of_matches_can_be_limited() => Assert.Equal(["a", "b"], FindAll(Create("[a-z]"), "abc", 2) ?? []);

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a*)*b")]
    [InlineData("(a|a)*b")]
    [InlineData("(a?){500}a{500}$")]
    [InlineData("(.*)(.*)(.*)(.*)(.*)b")]
    [InlineData("(x+x+)+y")]
    [InlineData("(a|b)*a(a|b){12}$")]
    public void A_catastrophic_pattern_takes_milliseconds_on_100_kB(string pattern)
    {
        var regex = Create(pattern);
        var text = new string('a', 100_000) + "!";
        regex.IsMatch("warm up");
        var watch = Stopwatch.StartNew();
        Assert.False(regex.IsMatch(text));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 500);
    }

    [Fact]
    public void A_search_that_takes_too_long_is_given_up()
    {
        var text = new string('a', 100_000);
        Assert.Null(FindAll(Create("a.*z|a"), text));
    }

    [Fact]
    public void Threads_share_a_pattern()
    {
        var regex = Create("^([a-z]+[0-9]?)+-(x|y)*$");
        var texts = Enumerable.Range(0, 2_000).Select(i => $"abc{i % 10}d{i}-{(i % 3 == 0 ? "xyx" : "z")}").ToArray();
        var expected = texts.Select(Create("^([a-z]+[0-9]?)+-(x|y)*$").IsMatch).ToArray();
        var actual = new bool[texts.Length];
        Parallel.For(0, texts.Length, i => actual[i] = regex.IsMatch(texts[i]));
        Assert.Equal(expected, actual);
    }

    // Null if the search was given up.
    private static List<string>? FindAll(Re2Regex regex, string text, int limit = int.MaxValue)
    {
        var work = new Work(Work.Limit);
        var found = regex.FindAll(text, limit, ref work);
        return work.IsExhausted ? null : found;
    }

    private static Re2Regex Create(string pattern)
    {
        Assert.True(Re2Regex.TryCreate(pattern, out var regex, out var error), error);
        return regex;
    }
}
