namespace RegionRender.Storage;

/// <summary>What the operating system refused, in words; its own messages hold absolute paths, which say where a machine keeps things.</summary>
internal static class WorldError
{
    // .NET puts errno into HResult on Unix, and a Windows error code into its low half on Windows.
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int TooManyOpenFiles = 24;
    private const int QuotaExceeded = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private static readonly int[] SomeoneElseHasIt = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    public static bool Is(Exception error) => error is IOException or UnauthorizedAccessException;

    public static bool IsLocked(IOException error) => SomeoneElseHasIt.Contains(error.HResult);

    /// <summary>True where what may be read may not be written.</summary>
    public static bool IsReadOnly(Exception error) => error is UnauthorizedAccessException or IOException { HResult: ReadOnlyFileSystem };

    public static string Reason(Exception error) => error switch
    {
        UnauthorizedAccessException => "permission is denied",
        PathTooLongException => "the path is too long",
        FileNotFoundException => "it does not exist",
        DirectoryNotFoundException => "a folder of its path is missing, or is a file",
        IOException locked when IsLocked(locked) => "another program has it open",
        { HResult: NoSpace or WindowsDiskFull } => "the disk is full",
        { HResult: QuotaExceeded } => "the disk quota is exceeded",
        { HResult: ReadOnlyFileSystem } => "the file system is read-only",
        { HResult: TooManyOpenFiles } => "too many files are open",
        _ => WithoutPath(error.Message),
    };

    /// <summary>.NET ends the system's words with <c> : '/the/path'</c>.</summary>
    private static string WithoutPath(string message)
    {
        var end = message.IndexOf(" : '", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
