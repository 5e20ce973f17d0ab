using RegionRender.Reports;

namespace RegionRender.Cli.Terminal;

/// <summary>One line on stderr that says what long work is at, and is gone when the work is done. Only on a terminal.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const string Frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private const string WipeLine = "\r\u001b[2K";

    // Shorter work would only flicker.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly TextWriter _error;
    private readonly Timer? _timer;
    private string _stage = "";
    private int _frame;

    public ProgressLine(TextWriter error, bool isInteractive)
    {
        _error = error;
        if (isInteractive)
            _timer = new Timer(_ => Draw(), null, Patience, Pace);
    }

    public void Show(string stage)
    {
        lock (_gate)
            _stage = stage;
    }

    public void Dispose()
    {
        if (_timer is null)
            return;

        // Waits for a drawing that has begun; after it none begins.
        using var stopped = new ManualResetEvent(false);
        if (_timer.Dispose(stopped))
            stopped.WaitOne();
        if (_frame > 0)
            _error.Write(WipeLine);
    }

    private void Draw()
    {
        lock (_gate)
        {
            try
            {
                _error.Write($"{WipeLine}{Frames[_frame++ % Frames.Length]} {Printable.Of(_stage)} …");
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // On a thread of the timer nothing catches it; the last line of the command will fail as this one did.
                _timer?.Change(Timeout.Infinite, Timeout.Infinite);
            }
        }
    }
}
