using System.Text;

namespace RegionRender.Syntax.Tests.Text;

public class SourceTextReaderTests
{
    [Theory]
    [InlineData("a: é🙂\r\n\tx")]
    [InlineData("")]
    public void Utf8_is_text(string text)
    {
        Assert.Equal(text, Decode(Encoding.UTF8.GetBytes(text)).Source?.Text);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        Assert.Equal("a: 1", Decode([0xEF, 0xBB, 0xBF, .. "a: 1"u8]).Source?.Text);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0xC3, 0xA9, 0xFF, (byte)'b' }, "RR1001", 2, 2)]
    [InlineData(new byte[] { (byte)'a', 0xE2, 0x82 }, "RR1001", 1, 2)]
    [InlineData(new byte[] { (byte)'a', 0xED, 0xA0, 0x80 }, "RR1001", 1, 2)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "RR1001", 1, 1)]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b', 0 }, "RR1001", 1, 1)]
    [InlineData(new byte[] { 0, 0, 0xFE, 0xFF, 0, 0, 0, (byte)'a' }, "RR1001", 1, 1)]
    [InlineData(new byte[] { (byte)'a', (byte)'b', 0 }, "RR1002", 1, 3)]
    [InlineData(new byte[] { (byte)'a', 0xC2, 0x85 }, "RR1002", 1, 2)]
    [InlineData(new byte[] { (byte)'a', 0x1B }, "RR1002", 1, 2)]
    public void Bytes_that_are_not_text_are_found_at_their_place(byte[] bytes, string id, int line, int column)
    {
        var (source, findings) = Decode(bytes);
        Assert.Null(source);
        var finding = Assert.Single(findings);
        Assert.Equal((id, new LinePosition(line, column)), (finding.Id, finding.Location.Start));
    }

    [Fact]
    public void A_file_beyond_the_limit_is_not_read()
    {
        Assert.Equal("RR1003", Assert.Single(Decode(new byte[SourceTextReader.MaxBytes + 1]).Findings).Id);
    }

    private static (SourceText? Source, IReadOnlyList<Diagnostic> Findings) Decode(byte[] bytes)
    {
        var bag = new DiagnosticBag();
        return (SourceTextReader.Decode("test.yaml", bytes, bag), bag.ToSorted());
    }
}
