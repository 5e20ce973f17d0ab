namespace RegionRender.Syntax.Tests.Text;

public class LocationTests
{
    private static readonly SourceText Source = new("dir/a.yaml", "ab\ncd\r\n\re🙂f");

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(5, 2, 3)]
    [InlineData(6, 2, 4)]
    [InlineData(7, 3, 1)]
    [InlineData(8, 4, 1)]
    [InlineData(11, 4, 4)]
    [InlineData(12, 4, 5)]
    [InlineData(99, 4, 5)]
    [InlineData(-1, 1, 1)]
    public void Lines_end_with_any_line_break_and_columns_count_code_units(int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), Source.GetPosition(offset));

    [Theory]
    [InlineData(1, "ab")]
    [InlineData(2, "cd")]
    [InlineData(3, "")]
    [InlineData(4, "e🙂f")]
    public void A_line_is_given_without_its_break(int line, string text) => Assert.Equal(text, Source.GetLine(line));

    [Fact]
    public void A_location_is_written_as_path_line_and_column()
    {
        var location = new Location(Source, TextSpan.FromBounds(3, 5));
        Assert.Equal("dir/a.yaml:2:1", location.ToString());
        Assert.Equal(new LinePosition(2, 3), location.End);
        Assert.False(location.IsNone);
    }

    [Fact]
    public void Nowhere_is_at_the_beginning_of_nothing()
    {
        Assert.True(Location.None.IsNone);
        Assert.Equal(new LinePosition(1, 1), Location.None.Start);
        Assert.Equal("", Location.None.Path);
        Assert.Equal("(nowhere)", Location.None.ToString());
    }
}
