using System.Text.RegularExpressions;
using RegionRender.Cli.Terminal;
using RegionRender.Reports;

namespace RegionRender.Cli.Tests;

public sealed class TerminalWriterTests
{
    [Fact]
    public void A_tone_adds_escape_sequences_and_changes_no_letter()
    {
        var output = new StringWriter();
        var writer = new TerminalWriter(output);
        writer.Write("[red]a[/] ", Tone.Error);
        writer.WriteLine("b");
        Assert.StartsWith("\u001b[", output.ToString(), StringComparison.Ordinal);
        Assert.Equal("[red]a[/] b\n", Regex.Replace(output.ToString(), "\u001b\\[[0-9;]*m", ""));
    }
}
