using System.Diagnostics;
using Xunit.Abstractions;

namespace RegionRender.Cli.Tests;

/// <summary>A sample of <c>tests/kills.sh</c>, which kills as often as it is told.</summary>
[Trait("Category", "Slow")]
public sealed class CommitKillTests(ITestOutputHelper output)
{
    private const int Kills = 10;

    [Fact]
    public async Task Kills_at_random_moments_leave_whole_commits_and_no_lock_that_is_not_named()
    {
        var start = new ProcessStartInfo(RepositoryFolder.Of("tests", "kills.sh"), [$"{Kills}", "20261128"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["REGIONRENDER_PROGRAM"] = TestedProgram.Path;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("tests/kills.sh does not start");
        var error = process.StandardError.ReadToEndAsync();
        var summary = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal((0, ""), (process.ExitCode, await error));
        Assert.StartsWith($"{Kills} kills: ", summary, StringComparison.Ordinal);
        output.WriteLine(summary);
    }
}
