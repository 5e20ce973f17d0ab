using System.Diagnostics;

namespace RegionRender.Fuzz;

/// <summary>Runs a range of cases on two threads, and watches the clock.</summary>
internal sealed class Campaign(ICampaignSubject subject, TextWriter log)
{
    private const int Workers = 2;
    private static readonly TimeSpan CaseLimit = TimeSpan.FromSeconds(10);

    private readonly Running?[] _running = new Running[Workers];
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
            $"{subject.Name}: {count} cases from {first}: {_failed} failed, {subject.Summary}, slowest case {_slowest.Number} with {_slowest.Time.TotalMilliseconds:F0} ms, "
            + $"peak {peak} MB, {clock.Elapsed.TotalSeconds:F0} s");
        return _failed == 0;
    }

    private void Work(int worker, int first, int count)
    {
        for (var number = first + worker; number < first + count; number += Workers)
        {
            var started = Stopwatch.GetTimestamp();
            Volatile.Write(ref _running[worker], new Running(number, started));
            Try(number);
            var time = Stopwatch.GetElapsedTime(started);
            lock (log)
                _slowest = time > _slowest.Time ? (number, time) : _slowest;
        }

        Volatile.Write(ref _running[worker], null);
    }

    private void Try(int number)
    {
        try
        {
            if (subject.ComplaintAbout(number) is { } complaint)
                Report(number, complaint);
        }
        catch (Exception exception)
        {
            Report(number, exception.ToString());
        }
    }

    private void Report(int number, string complaint)
    {
        var folder = RepositoryFolder.Of("artifacts", "fuzz", subject.Name, $"{number}");
        lock (log)
        {
            _failed++;
            subject.Save(number, folder);
            log.WriteLine($"{subject.Name}: case {number} (saved in {folder}): {complaint}");
        }
    }

    private void EndOnHang()
    {
        foreach (var running in _running)
        {
            if (running is null || Stopwatch.GetElapsedTime(running.Started) < CaseLimit)
                continue;
            log.WriteLine($"{subject.Name}: case {running.Number} runs longer than {CaseLimit.TotalSeconds} s");
            log.Flush();
            Environment.Exit(1);
        }
    }

    private sealed record Running(int Number, long Started);
}
