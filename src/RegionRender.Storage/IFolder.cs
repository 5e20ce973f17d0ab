using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>
/// A folder that a rendering goes to, as it is before: on the disk, or in a commit. Paths are relative to it, with <c>/</c>; empty is the folder itself.
/// What can't be read is a <see cref="StorageException"/> with the path as the user knows it.
/// </summary>
internal interface IFolder
{
    /// <summary>What stands before the paths of files in messages.</summary>
    string DisplayPrefix { get; }

    ISourceFiles Files { get; }

    string Display(string path);

    bool FileExists(string path);

    bool FolderExists(string path);

    /// <summary>What is in a folder, each with its name for a path, by that name. The folder exists.</summary>
    Dictionary<string, Entry> Entries(string path);

    /// <summary>The bytes of a file that exists.</summary>
    byte[] ReadAll(string path);

    byte[] Beginning(string path, int length);

    /// <summary>Lower-case hex of the SHA-256 of a file.</summary>
    string Digest(string path);

    /// <summary>The same, or null if the bytes are the expected ones.</summary>
    string? DigestIfNot(ReadOnlySpan<byte> expected, string path);

    /// <summary>What stands at a path in place of a file, as the end of a sentence; null for a file, and where there is nothing.</summary>
    string? SpecialKind(string path);
}
