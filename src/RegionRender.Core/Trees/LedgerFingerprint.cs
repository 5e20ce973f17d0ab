using System.Security.Cryptography;
using System.Text;
using RegionRender.Core.Paths;
using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>Tells one ledger from another, so that a rendering replaces the one that it was compared with and no other.</summary>
internal static class LedgerFingerprint
{
    /// <summary>Lower-case hex of the SHA-256 of the ledger's files; null where there is none.</summary>
    public static string? Of(ISourceFiles rendering)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var isEmpty = true;
        foreach (var path in rendering.List(LedgerPaths.Folder).Where(LedgerPaths.IsOfLedger).Order(StringComparer.Ordinal))
        {
            if (rendering.Read(path) is not { } bytes)
                continue;
            isEmpty = false;
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(SHA256.HashData(bytes));
        }

        return isEmpty ? null : Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
