using System.Diagnostics;

namespace RegionRender.Cli.Tests;

/// <summary>What only the real process shows: its name, its streams and its exit code.</summary>
public sealed class BinaryTests
{
    [Fact]
    public void The_executable_is_regionrender_and_says_its_version()
    {
        using var process = Start(TestedProgram.Path, "--version");
        Assert.Equal("regionrender 0.1.0\n", process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void A_wrong_command_line_exits_with_3()
    {
        using var process = Start(TestedProgram.Path, "frobnicate");
        Assert.StartsWith("regionrender: there is no command 'frobnicate'\n", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
        process.WaitForExit();
        Assert.Equal(3, process.ExitCode);
    }

    private static Process Start(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start) ?? throw new InvalidOperationException($"'{file}' does not start");
    }
}
