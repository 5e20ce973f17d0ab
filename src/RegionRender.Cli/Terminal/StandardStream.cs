namespace RegionRender.Cli.Terminal;

/// <summary>An output stream whose failures name it.</summary>
/// <param name="name">As users call it.</param>
/// <param name="stream">Null where the stream is closed.</param>
internal sealed class StandardStream(string name, Stream? stream) : OutputStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (stream is null)
            throw new IOException($"{name} is closed");
        try
        {
            stream.Write(buffer);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{name} could not be written: {error.Message.TrimEnd('.')}", error);
        }
    }

    public override void Flush() => stream?.Flush();
}
