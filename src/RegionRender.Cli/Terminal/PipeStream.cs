using Microsoft.Win32.SafeHandles;

namespace RegionRender.Cli.Terminal;

/// <summary>
/// A console stream that is a pipe, and says when its reader is gone. .NET's own takes that for success:
/// dotnet/runtime at 008d833d, src/libraries/System.Console/src/System/ConsolePal.Unix.cs, Write, EPIPE.
/// </summary>
internal sealed class PipeStream(FileStream pipe, Stream console) : Stream
{
    // A pipe that must not block takes so much at once or nothing: POSIX, limits.h, _POSIX_PIPE_BUF.
    private const int Whole = 512;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

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

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

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
