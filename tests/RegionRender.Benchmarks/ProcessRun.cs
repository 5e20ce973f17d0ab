using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace RegionRender.Benchmarks;

/// <summary>One run of a program: how long it took on the wall, what it took of the processors, and the most memory that it held.</summary>
internal sealed record ProcessRun(TimeSpan Wall, TimeSpan Processor, long PeakBytes)
{
    private const int PollMilliseconds = 4;

    /// <summary>
    /// The least that each step took in several rounds: on a shared machine the rest is the neighbours'. Of memory the most. Every round
    /// runs every step, so that a machine which grows slower meanwhile doesn't change how they compare.
    /// </summary>
    public static ImmutableArray<ProcessRun> BestOfRounds(int rounds, params ImmutableArray<Func<ProcessRun>> steps)
    {
        var all = steps.Select(_ => new List<ProcessRun>()).ToArray();
        for (; rounds > 0; rounds--)
        {
            for (var i = 0; i < steps.Length; i++)
                all[i].Add(steps[i]());
        }

        return [.. all.Select(runs => new ProcessRun(runs.Min(run => run.Wall), runs.Min(run => run.Processor), runs.Max(run => run.PeakBytes)))];
    }

    public static ProcessRun Of(string program, params string[] arguments) => In("", program, arguments);

    /// <summary>One run in a folder. A program that finds differences, and ends with 1 for it, has done its work.</summary>
    public static ProcessRun In(string folder, string program, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder })
            ?? throw new InvalidOperationException($"{program} does not start");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var processor = TimeSpan.Zero;
        var peak = 0L;
        // Both figures only grow, so that those read last are at most some milliseconds old.
        while (!process.WaitForExit(PollMilliseconds))
        {
            try
            {
                processor = process.TotalProcessorTime;
                peak = Math.Max(peak, PeakBytesOf(process.Id));
            }
            catch (Exception exception) when (exception is IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It ended between the wait and the look.
            }
        }

        var wall = clock.Elapsed;
        return process.ExitCode is 0 or 1
            ? new ProcessRun(wall, processor, peak)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ends with {process.ExitCode}");
    }

    private static long PeakBytesOf(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
    }
}
