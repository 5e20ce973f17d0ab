using RegionRender.Cli.Documentation;

namespace RegionRender.Cli.Tests.Commands;

public class ExplainCommandTests
{
    [Theory]
    [InlineData("RR1008")]
    [InlineData("rr1008")]
    public void A_code_is_explained_by_its_rule_and_its_page(string code)
    {
        var run = CommandRun.Of("explain", code);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.StartsWith("RR1008 (error): A key stands once in a mapping\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("# RR1008", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Every_code_is_explained() =>
        Assert.All(DiagnosticCatalog.All, rule => Assert.Equal(ExitCode.Done, CommandRun.Of("explain", rule.Id).Code));

    [Theory]
    [InlineData("RR1O08", "did you mean 'RR1008'?")]
    [InlineData("R1008", "did you mean 'RR1008'?")]
    [InlineData("quota", "codes are 'RR' and four digits, as a finding shows them")]
    public void An_unknown_code_is_a_wrong_command_line(string code, string hint) =>
        Assert.Equal(new CommandRun(ExitCode.Usage, "", $"regionrender: there is no code '{code}'\n  {hint}\n"), CommandRun.Of("explain", code));
}
