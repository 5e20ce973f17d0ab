using RegionRender.Core;

namespace RegionRender.Cli.Tests;

public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProgramTests() => _folder.Write("estate.yaml", "kind: Estate\n");

    [Fact]
    public void A_bug_is_told_in_two_lines_with_exit_code_70()
    {
        var run = CommandRun.Of(CommandRun.Host(_folder.Path, (_, _) => throw new InvalidOperationException("no such luck")), "validate");
        Assert.Equal(ExitCode.Bug, run.Code);
        Assert.Empty(run.Out);
        Assert.Equal(
            "regionrender: this is a bug in RegionRender 0.1.0: InvalidOperationException: no such luck\n"
            + "  report it with the estate; REGIONRENDER_DEBUG=1 shows where it happened\n",
            run.Error);
    }

    [Fact]
    public void A_bug_shows_where_it_happened_on_demand()
    {
        var host = CommandRun.Host(_folder.Path, (_, _) => throw new InvalidOperationException("no such luck"));
        var run = CommandRun.Of(host with { Environment = name => name == "REGIONRENDER_DEBUG" ? "1" : null }, "validate");
        Assert.Contains(nameof(A_bug_shows_where_it_happened_on_demand), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compilation_that_gives_neither_a_rendering_nor_an_error_is_a_bug() =>
        Assert.Equal(ExitCode.Bug, CommandRun.Of(CommandRun.Host(_folder.Path, (_, _) => new EstateCompilation(null, [])), "validate").Code);

    [Fact]
    public void A_failing_disk_exits_with_4() => Assert.Equal(
        new CommandRun(ExitCode.World, "", "regionrender: No space left on device\n"),
        CommandRun.Of(CommandRun.Host(_folder.Path, (_, _) => throw new IOException("No space left on device.")), "validate"));

    [Fact]
    public void A_cancelled_command_stops_at_the_next_stage_and_exits_with_130()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var host = CommandRun.Host(_folder.Path) with { Cancellation = cancellation.Token };
        Assert.Equal(new CommandRun(ExitCode.Cancelled, "", "regionrender: stopped\n"), CommandRun.Of(host, "validate"));
    }

    [Theory]
    [InlineData(true, null, null, true)]
    [InlineData(true, null, "xterm-256color", true)]
    [InlineData(false, null, "xterm", false)]
    [InlineData(true, "1", "xterm", false)]
    [InlineData(true, "", "xterm", true)]
    [InlineData(true, null, "dumb", false)]
    public void Colour_is_for_terminals_without_NO_COLOR(bool isTerminal, string? noColor, string? term, bool coloured)
    {
        var host = CommandRun.Host(_folder.Path) with
        {
            ErrorIsTerminal = isTerminal,
            Environment = name => name switch { "NO_COLOR" => noColor, "TERM" => term, _ => null },
        };
        Assert.Equal(coloured, CommandRun.Of(host, "frobnicate").Error.Contains('\u001b'));
    }

    [Fact]
    public void Long_work_shows_a_line_on_a_terminal_and_wipes_it()
    {
        using var drawn = new ManualResetEventSlim();
        using var error = new SignallingWriter("check …", drawn);
        var host = CommandRun.Host(_folder.Path, (_, options) =>
        {
            options.Progress?.Invoke("check");
            Assert.True(drawn.Wait(TimeSpan.FromSeconds(30)), "the line is never drawn");
            return CommandRun.NothingRendered;
        });
        Program.Run(["validate"], host with { Error = error, ErrorIsTerminal = true, Environment = name => name == "NO_COLOR" ? "1" : null });
        Assert.EndsWith("check …\r\u001b[2Kestate.yaml is valid, its rendering has 0 files\n", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_that_goes_away_during_long_work_exits_with_4()
    {
        using var refused = new ManualResetEventSlim();
        using var error = new RefusingWriter(refused);
        var host = CommandRun.Host(_folder.Path, (_, _) =>
        {
            Assert.True(refused.Wait(TimeSpan.FromSeconds(30)), "the line is never drawn");
            return CommandRun.NothingRendered;
        });
        Assert.Equal(ExitCode.World, Program.Run(["validate"], host with { Error = error, ErrorIsTerminal = true }));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void No_character_that_a_terminal_would_obey_leaves_the_program(string format)
    {
        const string Name = "a\u001b[2J\u007f\u009b31m\u202eb.yaml";
        _folder.Write(Name, "kind: Estate\nmetadata: {name: \"\u001b[31m\u202e\"}\n");
        var host = CommandRun.Host(_folder.Path);
        string[][] commands = [["validate", Name, "--format", format], ["validate", Name + "x"], ["verify", Name], [Name]];
        foreach (var run in commands.Select(command => CommandRun.Of(host, command)))
        {
            Assert.DoesNotContain(run.Out, IsObeyed);
            Assert.DoesNotContain(run.Error, IsObeyed);
        }

        static bool IsObeyed(char letter) => (char.IsControl(letter) && letter != '\n') || letter == '\u202e';
    }

    public void Dispose() => _folder.Dispose();

    private sealed class RefusingWriter(ManualResetEventSlim signal) : StringWriter
    {
        public override void Write(string? value)
        {
            signal.Set();
            throw new IOException("Input/output error");
        }
    }

    private sealed class SignallingWriter(string awaited, ManualResetEventSlim signal) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (value?.Contains(awaited, StringComparison.Ordinal) == true)
                signal.Set();
        }
    }
}
