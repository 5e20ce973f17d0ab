namespace RegionRender.Cli.Tests.Commands;

public class CompletionTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void Every_shell_has_a_script_that_asks_for_suggestions(string shell)
    {
        var run = CommandRun.Of("completion", shell);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("[suggest:", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("regionrender ex", "explain")]
    [InlineData("regionrender completion po", "powershell")]
    [InlineData("regionrender schema d", "diagnostics")]
    [InlineData("regionrender plan --format j", "json")]
    [InlineData("regionrender explain RR1008", "RR1008")]
    [InlineData("regionrender explain up", "upgrade")]
    [InlineData("regionrender --vers", "--version")]
    public void Suggestions_continue_the_line(string line, string suggestion)
    {
        var run = CommandRun.Of($"[suggest:{line.Length}]", line);
        Assert.Equal(new CommandRun(ExitCode.Done, suggestion + "\n", ""), run with { Out = run.Out.ReplaceLineEndings("\n") });
    }
}
