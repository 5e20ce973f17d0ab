using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace RegionRender.Core.Trees;

/// <summary>
/// The order of a ledger's lines: by the SHA-256 of their paths. Branches that each add a cluster then add lines in distant places, which Git merges. By path, the
/// lines of clusters with similar names would be neighbours, and Git takes what two branches add in one place for a conflict.
/// </summary>
internal static class LedgerOrder
{
    public static LedgerFile[] Sort(ImmutableArray<LedgerFile> files)
    {
        var sorted = files.ToArray();
        Array.Sort(Array.ConvertAll(sorted, file => KeyOf(file.Path)), sorted);
        return sorted;
    }

    /// <summary>The first half of the digest: as good as the whole for an order, and compared in one step.</summary>
    private static UInt128 KeyOf(string path)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(path), digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }
}
