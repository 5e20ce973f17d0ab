using System.Buffers;
using System.Security.Cryptography;

namespace RegionRender.Storage;

/// <summary>
/// Compares the bytes of files. Digests alone would do, but comparing needs none where nothing changed, and that is nearly always. What has the
/// length 0 is not opened: it may be a pipe, see <see cref="SpecialFile"/>.
/// </summary>
internal static class FileContent
{
    /// <summary>The digest of no bytes at all.</summary>
    public static string OfNothing { get; } = Convert.ToHexStringLower(SHA256.HashData([]));

    /// <summary>The digest of a file's bytes, or null if they are the expected ones.</summary>
    public static string? DigestIfNot(ReadOnlySpan<byte> expected, string fullPath)
    {
        var length = new FileInfo(fullPath).Length;
        if (length == 0)
            return expected.IsEmpty && SpecialFile.Kind(fullPath) is null ? null : OfNothing;
        if (length != expected.Length)
            return Digest(fullPath);
        using var handle = File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = ArrayPool<byte>.Shared.Rent(expected.Length);
        try
        {
            var read = 0;
            while (read < expected.Length && RandomAccess.Read(handle, buffer.AsSpan(read, expected.Length - read), read) is > 0 and var count)
                read += count;
            var content = buffer.AsSpan(0, read);
            return content.SequenceEqual(expected) ? null : Digest(content);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static string Digest(string fullPath)
    {
        if (new FileInfo(fullPath).Length == 0)
            return OfNothing;
        using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public static string Digest(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>All bytes of a file.</summary>
    public static byte[] All(string fullPath) => new FileInfo(fullPath).Length == 0 ? [] : File.ReadAllBytes(fullPath);

    /// <summary>The first bytes of a file.</summary>
    public static byte[] Beginning(string fullPath, int length)
    {
        if (new FileInfo(fullPath).Length == 0)
            return [];
        using var handle = File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[length];
        return bytes[..RandomAccess.Read(handle, bytes, 0)];
    }
}
