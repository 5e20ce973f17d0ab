namespace RegionRender.Syntax.Tests.Yaml;

public class LocateValueTests
{
    [Theory]
    [InlineData("k: a ${{ x }} b", "x", "x")]
    [InlineData("k: 'it''s x'", "s x", "s x")]
    [InlineData("k: 'it''s x'", "t's", "t''s")]
    [InlineData("k: \"a\\n\\u00e9\\tx\"", "é", "\\u00e9")]
    [InlineData("k: \"a\\n\\U0001F600x\"", "x", "x")]
    [InlineData("k: \"a \\\n   b x\"", "b x", "b x")]
    [InlineData("k: \"a\\ \n   b x\"", "b x", "b x")]
    [InlineData("k: one  \n  two\n\n  three x\n", "three", "three")]
    [InlineData("k: one  \n  two\n\n  three x\n", "one two", "one  \n  two")]
    [InlineData("k: 'one\n\n\n  two'\n", "two", "two")]
    [InlineData("k: |\n  one\n\n    two\n  x\n", "two", "two")]
    [InlineData("k: |2-\n    one\n  two", "  one", "  one")]
    [InlineData("k: |+ # note\n\n   one\n   two\n\n", "two\n\n", "two")]
    [InlineData("k: |\r\n  one\r\n  two\r\n", "e\nt", "e\r\n  t")]
    [InlineData("k: >-\n  one\n  two\n\n\n  three\n    four\n  five\n", "two", "two")]
    [InlineData("k: >-\n  one\n  two\n\n\n  three\n    four\n  five\n", "five", "five")]
    [InlineData("k: >\n\n  one\n  x y\n", "x y", "x y")]
    public void A_part_of_a_value_is_found_in_the_source(string text, string part, string written)
    {
        var scalar = Assert.IsType<YamlScalar>(Read.Mapping(text)["k"]);
        var place = scalar.LocateValue(scalar.Text.IndexOf(part, StringComparison.Ordinal), part.Length).Span;
        Assert.Equal(written, text.Substring(place.Start, place.Length));
    }

    [Fact]
    public void Each_character_of_every_style_is_found()
    {
        const string text = "- plain text\n- 'a''b'\n- \"a\\x41\\\"b\"\n- |\n  a\n   b\n- >\n  a\n  b\n\n   c\n\n  d\n  e\n";
        var bag = new DiagnosticBag();
        var list = Assert.IsType<YamlSequence>(YamlReader.ReadDocument(new SourceText("list.yaml", text), bag));
        foreach (var item in list.Items.Cast<YamlScalar>())
        {
            for (var i = 0; i < item.Text.Length; i++)
            {
                var place = item.LocateValue(i, 1);
                Assert.NotEqual(item.Location, place);
                if (char.IsAsciiLetterLower(item.Text[i]))
                    Assert.Equal(item.Text[i], text[place.Span.Start]);
            }
        }
    }

    [Fact]
    public void An_empty_part_is_a_point()
    {
        var scalar = Assert.IsType<YamlScalar>(Read.Mapping("k: 'abc'")["k"]);
        Assert.Equal(new TextSpan(5, 0), scalar.LocateValue(1, 0).Span);
        Assert.Equal(new TextSpan(7, 0), scalar.LocateValue(3, 0).Span);
    }

    [Fact]
    public void A_computed_value_is_found_as_a_whole()
    {
        var written = Assert.IsType<YamlScalar>(Read.Mapping("k: ${{ x }}")["k"]);
        var computed = YamlScalar.String("computed", written.Location);
        Assert.Equal(written.Location, computed.LocateValue(1, 2));
        Assert.Equal(Location.None, YamlScalar.String("nowhere", Location.None).LocateValue(1, 2));
    }

    [Fact]
    public void A_part_outside_of_the_value_is_the_whole()
    {
        var scalar = Assert.IsType<YamlScalar>(Read.Mapping("k: abc")["k"]);
        Assert.Equal(scalar.Location, scalar.LocateValue(2, 5));
    }
}
