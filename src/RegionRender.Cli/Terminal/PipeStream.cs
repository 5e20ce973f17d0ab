using Microsoft.Win32.SafeHandles;

namespace RegionRender.Cli.Terminal;

/// <summary>
/// A console stream that is a pipe, and says when its reader is gone. .NET's own takes that for success:
/// dotnet/runtime at 008d833d, src/libraries/System.Console/src/System/ConsolePal.Unix.cs, Write, EPIPE.
/// </summary>
internal sealed class PipeStream(FileStream pipe, Stream console) : OutputStream
{
    // A pipe that must not block takes so much at once or nothing: POSIX, limits.h, _POSIX_PIPE_BUF.
    private const int Whole = 512;

    /// <summary>The stream for a number of the process: another one where it is a pipe. Elsewhere .NET's own is right.</summary>
    public static Stream Of(int number, Stream console)
    {
        if (OperatingSystem.IsWindows())
            return console;

        // A file must stay with .NET's own stream, since this one keeps a position that others who write to the file don't see.
        var pipe = new FileStream(new SafeFileHandle(number, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? console : new PipeStream(pipe, console);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        for (var rest = buffer; !rest.IsEmpty;)
        {
            var part = rest[..Math.Min(rest.Length, Whole)];
            WritePart(part);
            rest = rest[part.Length..];
        }
    }

    public override void Flush()
    {
    }

    private void WritePart(ReadOnlySpan<byte> part)
    {
        try
        {
            pipe.Write(part);
        }
        catch (IOException error) when (error.HResult == (OperatingSystem.IsLinux() ? 11 : 35))
        {
            // It must not block and is full (EAGAIN): .NET's own stream waits.
            console.Write(part);
        }
    }
}
