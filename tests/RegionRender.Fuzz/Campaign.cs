using System.Diagnostics;

namespace RegionRender.Fuzz;

/// <summary>Runs a range of cases on two threads, and watches the clock.</summary>
internal sealed class Campaign(IReadOnlyList<SeedEstate> seeds, TextWriter log)
{
    private const int Workers = 2;
    private static readonly TimeSpan CaseLimit = TimeSpan.FromSeconds(10);

    private readonly Running?[] _running = new Running[Workers];
    private int _rendered;
    private int _failed;
    private (int Number, TimeSpan Time) _slowest;

    /// <summary>Runs the cases; false if anything did not hold. A hang ends the process, as nothing else can end it.</summary>
    public bool Run(int first, int count)
    {
        var clock = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, Workers).Select(worker => new Thread(() => Work(worker, first, count), maxStackSize: 1024 * 1024) { IsBackground = true }).ToList();
        workers.ForEach(worker => worker.Start());
        while (workers.Exists(worker => !worker.Join(TimeSpan.FromMilliseconds(200))))
            EndOnHang();
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000;
        log.WriteLine(
            $"{count} cases from {first}: {_failed} failed, {_rendered} rendered, slowest case {_slowest.Number} with {_slowest.Time.TotalMilliseconds:F0} ms, "
            + $"peak {peak} MB, {clock.Elapsed.TotalSeconds:F0} s");
        return _failed == 0;
    }

    private void Work(int worker, int first, int count)
    {
        for (var number = first + worker; number < first + count; number += Workers)
        {
            var started = Stopwatch.GetTimestamp();
            Volatile.Write(ref _running[worker], new Running(number, started));
            Judged(number);
            var time = Stopwatch.GetElapsedTime(started);
            lock (log)
                _slowest = time > _slowest.Time ? (number, time) : _slowest;
        }

        Volatile.Write(ref _running[worker], null);
    }

    private void Judged(int number)
    {
        var fuzzCase = FuzzCase.Make(number, seeds);
        try
        {
            if (Judge.Complaint(fuzzCase, out var rendered) is { } complaint)
                Report(fuzzCase, complaint);
            else if (rendered)
                Interlocked.Increment(ref _rendered);
        }
        catch (Exception exception)
        {
            Report(fuzzCase, exception.ToString());
        }
    }

    private void Report(FuzzCase fuzzCase, string complaint)
    {
        var folder = RepositoryFolder.Of("artifacts", "fuzz", $"{fuzzCase.Number}");
        lock (log)
        {
            _failed++;
            fuzzCase.Save(folder);
            log.WriteLine($"case {fuzzCase.Number} ({fuzzCase.Estate}, {fuzzCase.MutatedPath}; saved in {folder}): {complaint}");
        }
    }

    private void EndOnHang()
    {
        foreach (var running in _running)
        {
            if (running is null || Stopwatch.GetElapsedTime(running.Started) < CaseLimit)
                continue;
            log.WriteLine($"case {running.Number} runs longer than {CaseLimit.TotalSeconds} s");
            log.Flush();
            Environment.Exit(1);
        }
    }

    private sealed record Running(int Number, long Started);
}
