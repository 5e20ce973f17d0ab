using System.Diagnostics;

namespace RegionRender.Cli.Tests;

/// <summary>The real process with streams and working directories that a shell can give it, but a test in process can't.</summary>
public sealed class StandardStreamTests : IDisposable
{
    private const int World = 4;

    // The shell's number 5 is a pipe that nobody reads any more.
    private const string BreakAPipe = "mkfifo pipe && exec 4<>pipe 5>pipe 4>&- && ";

    private static readonly string Minimal = RepositoryFolder.Of("examples", "estates", "minimal");

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> CommandsWithResults =>
    [
        "--version", "--help", "schema", "schema diagnostics", "explain RR1012", "completion bash", "'[suggest:4]' vali",
        "validate ESTATE --format json", "build ESTATE --out DIR --check", "build ESTATE --out DIR --format sarif", "verify RENDERED --format json",
    ];

    public static TheoryData<string> CommandsWithMessages =>
    [
        "", "frobnicate", "explain RR0000", "validate nowhere.yaml", "validate ESTATE", "build ESTATE --out DIR", "verify RENDERED",
        "schema import nowhere.yaml --out DIR",
    ];

    [Theory]
    [MemberData(nameof(CommandsWithResults))]
    public void A_full_disk_behind_stdout_exits_with_4(string command) =>
        AssertEnds(World, "regionrender: stdout could not be written: No space left on device\n", $"{command} > /dev/full");

    [Theory]
    [MemberData(nameof(CommandsWithResults))]
    public void A_closed_stdout_exits_with_4(string command) => AssertEnds(World, "regionrender: stdout is closed\n", $"{command} >&-");

    [Theory]
    [MemberData(nameof(CommandsWithResults))]
    public void A_reader_of_stdout_that_is_gone_exits_with_4(string command) =>
        AssertEnds(World, "regionrender: stdout could not be written: Broken pipe\n", $"{command} >&5", BreakAPipe);

    [Theory]
    [MemberData(nameof(CommandsWithMessages))]
    public void A_reader_of_stderr_that_is_gone_exits_with_4(string command) => AssertEnds(World, "", $"{command} 2>&5", BreakAPipe);

    [Theory]
    [MemberData(nameof(CommandsWithMessages))]
    public void A_full_disk_behind_stderr_exits_with_4(string command) => AssertEnds(World, "", $"{command} 2> /dev/full");

    [Theory]
    [MemberData(nameof(CommandsWithMessages))]
    public void A_closed_stderr_exits_with_4(string command) => AssertEnds(World, "", $"{command} 2>&-");

    [Theory]
    [MemberData(nameof(CommandsWithResults))]
    [MemberData(nameof(CommandsWithMessages))]
    public void With_both_streams_closed_it_exits_with_4(string command) => AssertEnds(World, "", $"{command} >&- 2>&-");

    [Theory]
    [MemberData(nameof(CommandsWithResults))]
    [MemberData(nameof(CommandsWithMessages))]
    public void With_both_streams_on_a_full_disk_it_exits_with_4(string command) => AssertEnds(World, "", $"{command} > /dev/full 2> /dev/full");

    [Fact]
    public void A_closed_stream_that_nothing_is_written_to_does_no_harm()
    {
        AssertEnds(0, "", "--version 2>&-");
        AssertEnds(0, "estate.yaml is valid, its rendering has 26 files\n", "validate >&-", before: $"cd {Minimal} && ");
    }

    [Fact]
    public void Two_commands_that_share_a_file_write_one_after_the_other() => Assert.Equal(
        (0, "regionrender 0.1.0\nregionrender 0.1.0\n"),
        Shell($"{{ '{TestedProgram.Path}' --version && '{TestedProgram.Path}' --version; }} > shared && cat shared >&2"));

    [Fact]
    public void No_rendered_file_takes_what_was_meant_for_a_closed_stream()
    {
        AssertEnds(World, "", "build ESTATE --out DIR <&- >&- 2>&-");
        var differences = Shell($"diff --recursive --exclude=lock {Minimal}/rendered out >&2");
        Assert.Equal((0, ""), differences);
    }

    [Fact]
    public void Without_its_working_directory_it_exits_with_4() => AssertEnds(
        World,
        ".: error RR6001: '.' could not be read: the folder that the command runs in does not exist\n  hint: change to a folder that exists\n\n",
        "validate estate.yaml",
        before: "mkdir gone && cd gone && rmdir ../gone && ");

    [Fact]
    public void What_names_no_file_needs_no_working_directory() =>
        AssertEnds(0, "", "schema > /dev/null", before: "mkdir gone && cd gone && rmdir ../gone && ");

    public void Dispose() => _folder.Dispose();

    private void AssertEnds(int exitCode, string error, string command, string before = "")
    {
        if (!File.Exists("/dev/full"))
            return;
        var words = command
            .Replace("ESTATE", $"{Minimal}/estate.yaml", StringComparison.Ordinal)
            .Replace("RENDERED", $"{Minimal}/rendered", StringComparison.Ordinal)
            .Replace("DIR", _folder.Of("out"), StringComparison.Ordinal);
        Assert.Equal((exitCode, error), Shell($"{before}exec '{TestedProgram.Path}' {words}"));
    }

    private (int ExitCode, string Error) Shell(string script)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { WorkingDirectory = _folder.Path, UseShellExecute = false, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("there is no shell");
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
