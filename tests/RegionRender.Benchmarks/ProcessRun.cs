using System.Diagnostics;

namespace RegionRender.Benchmarks;

/// <summary>One run of a program: how long it took on the wall, and the most memory that it held.</summary>
internal sealed record ProcessRun(TimeSpan Wall, long PeakBytes)
{
    private const int MemoryPollMilliseconds = 4;

    /// <summary>The fastest of several runs: on a shared machine the others measure the neighbours. The memory is the most of all runs.</summary>
    public static ProcessRun Best(int runs, Action before, string program, params string[] arguments)
    {
        var all = new List<ProcessRun>();
        for (; runs > 0; runs--)
        {
            before();
            all.Add(Once(program, arguments));
        }

        return new ProcessRun(all.Min(run => run.Wall), all.Max(run => run.PeakBytes));
    }

    private static ProcessRun Once(string program, string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} does not start");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var peak = 0L;
        // The kernel's figure only grows, so that the last one read is at most some milliseconds old.
        while (!process.WaitForExit(MemoryPollMilliseconds))
            peak = Math.Max(peak, PeakBytesOf(process.Id));
        var wall = clock.Elapsed;
        return process.ExitCode == 0
            ? new ProcessRun(wall, peak)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ends with {process.ExitCode}");
    }

    private static long PeakBytesOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended between the wait and the look.
            return 0;
        }
    }
}
