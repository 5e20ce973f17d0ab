using System.Runtime.InteropServices;
using System.Text;
using RegionRender.Cli.Terminal;
using RegionRender.Core;
using RegionRender.Reports;
using RegionRender.Storage;

namespace RegionRender.Cli;

internal static class Program
{
    /// <summary>Runs the command with the real console; everything below knows only a <see cref="CommandHost"/>.</summary>
    public static int Main(string[] arguments)
    {
        using var streams = new StandardStreams();
        using var cancellation = new CancellationTokenSource();
        using var interrupt = CancelOn(PosixSignal.SIGINT, cancellation);
        using var termination = CancelOn(PosixSignal.SIGTERM, cancellation);
        return (int)Run(arguments, new CommandHost
        {
            Out = Open(streams.Out),
            Error = Open(streams.Error, flushes: true),
            FindCurrentDirectory = WorkingDirectory.Find,
            Environment = Environment.GetEnvironmentVariable,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Cancellation = cancellation.Token,
        });
    }

    /// <summary>Runs one command to its exit code.</summary>
    internal static ExitCode Run(IReadOnlyList<string> arguments, CommandHost host)
    {
        try
        {
            return RunAndSayWhatFailed(arguments, host);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is stderr that can't be written, so that only the exit code is left.
            return ExitCode.World;
        }
    }

    // The only place that catches what nobody expected.
    private static ExitCode RunAndSayWhatFailed(IReadOnlyList<string> arguments, CommandHost host)
    {
        try
        {
            var code = CommandLine.Run(arguments, host);
            host.Out.Flush();
            return code;
        }
        catch (UsageException usage)
        {
            return Fail(ExitCode.Usage, usage.Message, usage.Hint, host);
        }
        catch (OperationCanceledException) when (host.Cancellation.IsCancellationRequested)
        {
            return Fail(ExitCode.Cancelled, "stopped", null, host);
        }
        catch (StorageException failure)
        {
            new TextReport().Write(Report.Of([failure.Diagnostic]), host.StyledError);
            return ExitCode.World;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail(ExitCode.World, failure.Message.TrimEnd('.'), null, host);
        }
        catch (Exception bug)
        {
            var details = host.Environment("REGIONRENDER_DEBUG") is { Length: > 0 } ? bug.ToString() : $"{bug.GetType().Name}: {bug.Message}";
            return Fail(ExitCode.Bug, $"this is a bug in RegionRender {EstateCompiler.ToolVersion}: {details}", "report it with the estate; REGIONRENDER_DEBUG=1 shows where it happened", host);
        }
    }

    private static ExitCode Fail(ExitCode code, string message, string? hint, CommandHost host)
    {
        var error = host.StyledError;
        error.Write("regionrender: ", Tone.Strong);
        error.WriteLine(message);
        if (hint is not null)
            error.WriteLine($"  {hint}", Tone.Advice);
        return code;
    }

    // A first signal lets the file in work be finished; a second one ends the process as it always does.
    private static PosixSignalRegistration CancelOn(PosixSignal signal, CancellationTokenSource cancellation) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        });

    // Never disposed: what could not be written must not be tried again on the way out.
    private static StreamWriter Open(Stream stream, bool flushes = false) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024) { NewLine = "\n", AutoFlush = flushes };
}
