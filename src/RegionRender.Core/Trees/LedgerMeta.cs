using System.Text.Json;

namespace RegionRender.Core.Trees;

/// <summary>Reads <c>meta.json</c>: what a ledger says of the whole rendering. Never throws: what is not what a build writes is null.</summary>
/// <param name="Format">Version of the ledger's format.</param>
/// <param name="Ledger">The ledger, without files; null where the format is newer than this program.</param>
internal sealed record LedgerMeta(int Format, Ledger? Ledger)
{
    public static readonly (string Block, string Name) Estate = ("estate", "name");
    public static readonly (string Block, string Name) Management = ("management", "name");
    public static readonly (string Block, string Name) K0rdent = ("k0rdent", "version");

    public static LedgerMeta? TryRead(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var format = root.GetProperty("format"u8).GetInt32();
            if (format > Ledger.FormatVersion)
                return new LedgerMeta(format, null);
            return new LedgerMeta(format, new Ledger
            {
                Estate = ReadWord(root, Estate),
                Management = ReadWord(root, Management),
                K0rdentVersion = ReadWord(root, K0rdent),
                Files = [],
            });
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    // Format 1 had the words without their blocks.
    private static string ReadWord(JsonElement root, (string Block, string Name) word)
    {
        var block = root.GetProperty(word.Block);
        return (block.ValueKind == JsonValueKind.Object ? block.GetProperty(word.Name) : block).GetString() ?? "";
    }
}
