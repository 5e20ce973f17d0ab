using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RegionRender.Core.Paths;

namespace RegionRender.Core.Trees;

/// <summary>Writes a ledger as the files under <c>.regionrender/</c>.</summary>
internal static class LedgerWriter
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = OneLine with { Indented = true, NewLine = "\n" };

    /// <summary>The ledger's own files, sorted by path.</summary>
    public static ImmutableArray<RenderedFile> Write(Ledger ledger)
    {
        var parts = new SortedDictionary<string, ArrayBufferWriter<byte>>(StringComparer.Ordinal) { [LedgerPaths.Management] = new() };
        var line = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(line, OneLine);
        foreach (var file in LedgerOrder.Sort(ledger.Files))
        {
            var part = LedgerPaths.PartOf(file.Path, ledger.Management);
            if (!parts.TryGetValue(part, out var buffer))
                parts[part] = buffer = new ArrayBufferWriter<byte>(4096);
            line.ResetWrittenCount();
            json.Reset();
            WriteFile(json, file);
            json.Flush();
            buffer.Write(line.WrittenSpan);
            buffer.Write("\n"u8);
        }

        List<RenderedFile> files =
        [
            new(LedgerPaths.GitIgnore, Encoding.UTF8.GetBytes(LedgerPaths.IgnoredByGit)),
            new(LedgerPaths.Meta, WriteMeta(ledger)),
            .. parts.Select(part => new RenderedFile(part.Key, part.Value.WrittenMemory)),
        ];
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Each word stands in a block of its own, so that two branches conflict only where both changed the same one: Git takes changes of
    /// neighbouring lines for one. The tool's version is left out: with it every upgrade of the tool would conflict with every other branch.
    /// </summary>
    private static byte[] WriteMeta(Ledger ledger)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Indented);
        json.WriteStartObject();
        json.WriteNumber("format"u8, Ledger.FormatVersion);
        WriteWord(json, LedgerMeta.Estate, ledger.Estate);
        WriteWord(json, LedgerMeta.Management, ledger.Management);
        WriteWord(json, LedgerMeta.K0rdent, ledger.K0rdentVersion);
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteWord(Utf8JsonWriter json, (string Block, string Name) word, string value)
    {
        json.WriteStartObject(word.Block);
        json.WriteString(word.Name, value);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, LedgerFile file)
    {
        json.WriteStartObject();
        json.WriteString("path"u8, file.Path);
        if (file.Sha256 is not null)
            json.WriteString("sha256"u8, file.Sha256);
        json.WriteString("cluster"u8, file.Cluster);
        if (file.Kustomization.Length > 0)
            json.WriteString("kustomization"u8, file.Kustomization);
        if (file.Objects.Length > 0)
        {
            json.WriteStartArray("objects"u8);
            foreach (var item in file.Objects)
                WriteObject(json, item);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, LedgerObject item)
    {
        json.WriteStartObject();
        if (item.Id.Group.Length > 0)
            json.WriteString("group"u8, item.Id.Group);
        json.WriteString("kind"u8, item.Id.Kind);
        if (item.Id.Namespace is not null)
            json.WriteString("namespace"u8, item.Id.Namespace);
        json.WriteString("name"u8, item.Id.Name);
        if (item.Protected)
            json.WriteBoolean("protected"u8, true);
        if (item.Path is not null)
            json.WriteString("path"u8, item.Path);
        if (item.Target is not null)
            json.WriteString("target"u8, item.Target);
        json.WriteEndObject();
    }
}
