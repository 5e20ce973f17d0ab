using System.Buffers;
using System.Security.Cryptography;

namespace RegionRender.Storage;

/// <summary>Compares the bytes of files. Digests alone would do, but comparing needs none where nothing changed, and that is nearly always.</summary>
internal static class FileContent
{
    /// <summary>The digest of a file's bytes, or null if they are the expected ones.</summary>
    public static string? DigestIfNot(ReadOnlySpan<byte> expected, string fullPath)
    {
        using var handle = File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(handle);
        if (length != expected.Length)
            return Digest(fullPath);
        var buffer = ArrayPool<byte>.Shared.Rent(expected.Length);
        try
        {
            var read = 0;
            while (read < expected.Length && RandomAccess.Read(handle, buffer.AsSpan(read, expected.Length - read), read) is > 0 and var count)
                read += count;
            var content = buffer.AsSpan(0, read);
            return content.SequenceEqual(expected) ? null : Convert.ToHexStringLower(SHA256.HashData(content));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static string Digest(string fullPath)
    {
        using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
