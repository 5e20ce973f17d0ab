using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;

namespace RegionRender.Cli.Terminal;

/// <summary>The two output streams of the process, of which whoever started it may have closed one or both.</summary>
internal sealed class StandardStreams : IDisposable
{
    private const int LastNumber = 2;

    private readonly ImmutableArray<SafeFileHandle> _placeholders = OccupyFreeNumbers();

    public Stream Out { get; } = new StandardStream("stdout", WasGiven(1) ? PipeStream.Of(1, Console.OpenStandardOutput()) : null);

    public Stream Error { get; } = new StandardStream("stderr", WasGiven(2) ? PipeStream.Of(2, Console.OpenStandardError()) : null);

    public void Dispose()
    {
        foreach (var placeholder in _placeholders)
            placeholder.Dispose();
    }

    // What is opened next gets the lowest free number: with 1 or 2 free, a rendered file would be "stdout", and take the report.
    private static ImmutableArray<SafeFileHandle> OccupyFreeNumbers()
    {
        const string Nothing = "/dev/null";
        var placeholders = ImmutableArray.CreateBuilder<SafeFileHandle>();
        while (File.Exists(Nothing))
        {
            var handle = File.OpenHandle(Nothing, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (handle.DangerousGetHandle() > LastNumber)
            {
                handle.Dispose();
                break;
            }

            placeholders.Add(handle);
        }

        return placeholders.DrainToImmutable();
    }

    // The runtime may have opened something of its own under a closed number before Main, a pipe that it takes signals from even.
    // What a process was started with can't be marked to be closed at a start (O_CLOEXEC), and everything that .NET opens is.
    // The format: Linux, Documentation/filesystems/proc.rst, "/proc/<pid>/fdinfo/<fd>". Elsewhere a write fails, if to a placeholder.
    private static bool WasGiven(int number)
    {
        const string Label = "flags:";
        const int CloseOnExec = 0x80000;
        var description = $"/proc/self/fdinfo/{number}";
        if (!File.Exists(description))
            return true;
        var flags = File.ReadLines(description).FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal));
        return flags is null || (Convert.ToInt32(flags[Label.Length..].Trim(), 8) & CloseOnExec) == 0;
    }
}
