using RegionRender.Syntax;

namespace RegionRender.Reports.Tests;

public class SourceExcerptTests
{
    // The span is what stands between the two bars.
    [Theory]
    [InlineData("a: |bc|", "a: bc", "   ^^")]
    [InlineData("|a|: b", "a: b", "^")]
    [InlineData("a:||", "a:", "  ^")]
    [InlineData("\ta: |b|", "→   a: b", "       ^")]
    [InlineData("ab\tc: |d|", "ab→ c: d", "       ^")]
    [InlineData("名前: |値段|x", "名前: 値段x", "      ^^^^")]
    [InlineData("😀: |😀|", "😀: 😀", "    ^^")]
    [InlineData("e\u0301: |b|", "e\u0301: b", "   ^")]
    [InlineData("\u0007: |b|", @"\x07: b", "      ^")]
    [InlineData("a: |'b\n  c'|", "a: 'b", "   ^^")]
    [InlineData("a: |b\r\n|c", "a: b", "   ^")]
    public void The_marker_stands_under_the_span(string text, string line, string marker)
    {
        var excerpt = ExcerptOf(text);
        Assert.Equal(line, excerpt.Text);
        Assert.Equal(marker, new string(' ', excerpt.MarkerStart) + new string('^', excerpt.MarkerWidth));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(0, 20_000)]
    [InlineData(300, 0)]
    [InlineData(20_000, 20_000)]
    public void Of_a_long_line_a_window_around_the_span_is_shown(int before, int after)
    {
        var excerpt = ExcerptOf($"{new string('x', before)}|wrong|{new string('y', after)}");
        Assert.InRange(excerpt.Text.Length, 1, 102);
        Assert.Equal("wrong", excerpt.Text.Substring(excerpt.MarkerStart, excerpt.MarkerWidth));
        Assert.Equal(before > 40, excerpt.Text.StartsWith('…'));
        Assert.Equal(after > 100, excerpt.Text.EndsWith('…'));
    }

    [Fact]
    public void A_window_does_not_begin_inside_of_a_character()
    {
        var excerpt = ExcerptOf($"{string.Concat(Enumerable.Repeat("😀", 100))}x|wrong|");
        Assert.DoesNotContain('\uFFFD', excerpt.Text);
    }

    [Fact]
    public void A_span_longer_than_the_window_is_marked_to_its_end()
    {
        var excerpt = ExcerptOf($"a: |{new string('x', 5_000)}|");
        Assert.InRange(excerpt.MarkerStart + excerpt.MarkerWidth, 90, 101);
    }

    [Fact]
    public void An_excerpt_of_a_line_of_many_megabytes_takes_no_time()
    {
        var source = new SourceText("a.json", new string('x', 50_000_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
            SourceExcerpt.Of(new Location(source, new TextSpan(25_000_000, 3)), source);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);
    }

    private static SourceExcerpt ExcerptOf(string marked)
    {
        var start = marked.IndexOf('|', StringComparison.Ordinal);
        var end = marked.LastIndexOf('|') - 1;
        var source = new SourceText("a.yaml", marked.Replace("|", "", StringComparison.Ordinal));
        return SourceExcerpt.Of(new Location(source, TextSpan.FromBounds(start, end)), source);
    }
}
