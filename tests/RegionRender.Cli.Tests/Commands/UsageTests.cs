namespace RegionRender.Cli.Tests.Commands;

public class UsageTests
{
    [Theory]
    [InlineData("explian RR1001", "there is no command 'explian'", "did you mean 'explain'?")]
    [InlineData("frobnicate", "there is no command 'frobnicate'", "see 'regionrender --help'")]
    [InlineData("--versoin", "there is no option '--versoin'", "did you mean '--version'?")]
    [InlineData("completion", "required argument 'shell' missing for command: 'completion'", "see 'regionrender completion --help'")]
    [InlineData("completion tcsh", "argument 'tcsh' not recognized. Must be one of: 'bash' 'zsh' 'fish' 'powershell'", "see 'regionrender completion --help'")]
    [InlineData("completion bash zsh", "'completion' does not take the argument 'zsh'", "see 'regionrender completion --help'")]
    [InlineData("schema @file", "argument '@file' not recognized. Must be one of: 'estate' 'diagnostics' 'plan'", "see 'regionrender schema --help'")]
    public void A_wrong_command_line_is_told_on_stderr_with_exit_code_3(string arguments, string message, string hint)
    {
        var run = CommandRun.Of(arguments.Split(' '));
        Assert.Equal(new CommandRun(ExitCode.Usage, "", $"regionrender: {message}\n  {hint}\n"), run);
    }

    [Theory]
    [InlineData("validate", "x\0")]
    [InlineData("build", ".", "--out", "x\0")]
    [InlineData("build", ".", "--out", "x\u001b[31m")]
    [InlineData("validate", ".", "--templates", "x\u007f")]
    [InlineData("validate", ".", "--schemas", "x\u0085")]
    [InlineData("plan", ".", "--out", "x\0")]
    [InlineData("verify", "x\n")]
    [InlineData("verify", ".", "--base", "x\0")]
    [InlineData("schema", "import", "x\0")]
    [InlineData("schema", "import", "x.yaml", "--out", "x\0")]
    public void A_path_with_a_control_character_is_wrong_usage(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("estate.yaml", "kind: Estate\n");
        var run = CommandRun.In(folder.Path, arguments);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("has a control character in it\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_command_the_help_is_told_on_stderr_with_exit_code_3()
    {
        var run = CommandRun.Of();
        Assert.Equal(new CommandRun(ExitCode.Usage, "", CommandRun.Of("--help").Out), run);
    }

    [Fact]
    public void The_help_lists_commands_and_no_codes()
    {
        var help = CommandRun.Of("--help").Out;
        Assert.Contains("explain <CODE>", help, StringComparison.Ordinal);
        Assert.DoesNotContain("RR1001", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("explain --help")]
    [InlineData("plan --help")]
    public void Help_is_a_result(string arguments)
    {
        var run = CommandRun.Of(arguments.Split(' '));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("Usage:", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void The_help_of_plan_ends_with_exit_codes_and_examples()
    {
        var help = CommandRun.Of("plan", "--help").Out;
        Assert.Contains("Exit codes:\n  0  nothing to do\n  1  differences\n", help, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  regionrender plan ", help, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_a_result() => Assert.Equal(new CommandRun(ExitCode.Done, "regionrender 0.1.0\n", ""), CommandRun.Of("--version"));
}
