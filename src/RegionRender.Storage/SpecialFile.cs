using System.Formats.Tar;

namespace RegionRender.Storage;

/// <summary>
/// Tells pipes, sockets and devices from files. To open a pipe waits for somebody who writes to it, and to read a device may never end, so this
/// is asked first. Somebody who puts a pipe in a file's place between the two is not defended against.
/// </summary>
internal static class SpecialFile
{
    // What .NET throws by itself, without the system having refused anything.
    private const int WithoutSystemError = unchecked((int)0x80131620);

    /// <summary>What stands at a path in place of a file, as the end of a sentence; null for a file, and where there is nothing.</summary>
    /// <param name="fullPath">The path, without a link at its end.</param>
    public static string? Kind(string fullPath)
    {
        // All of them have the length 0, which few files have, so that nearly always one system call says enough.
        var file = new FileInfo(fullPath);
        return OperatingSystem.IsWindows() || !file.Exists || file.Length > 0 ? null : KindOfEmpty(fullPath);
    }

    // .NET tells the type of a file nowhere without opening it but in a tar archive.
    private static string? KindOfEmpty(string fullPath)
    {
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true))
                writer.WriteEntry(fullPath, "file");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType switch
            {
                TarEntryType.Fifo => "is a pipe",
                TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "is a device",
                _ => null,
            };
        }
        catch (IOException error) when (error.HResult == WithoutSystemError)
        {
            // The one type that no archive holds.
            return "is a socket";
        }
    }
}
