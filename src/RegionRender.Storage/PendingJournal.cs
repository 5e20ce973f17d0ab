using System.Buffers;
using System.Text;
using System.Text.Json;
using RegionRender.Core.Paths;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>
/// What builds have begun to write and not finished: written before the first file is touched, removed after the last. A build that is
/// killed leaves files that the ledger does not know; the next one finds their digests here, and so knows them from files that
/// somebody changed by hand. Several builds may be killed in a row, so entries add up until one finishes.
/// </summary>
internal sealed record PendingJournal(HashSet<PendingFile> Files)
{
    private const string Temporary = LedgerPaths.Temporary + "/pending.json";

    public static PendingJournal Read(IFolder folder, DiagnosticBag bag)
    {
        var files = new HashSet<PendingFile>();
        if (!folder.FileExists(LedgerPaths.Journal))
            return new PendingJournal(files);
        foreach (var line in Encoding.UTF8.GetString(folder.ReadAll(LedgerPaths.Journal)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (PendingFile.TryRead(line) is not { } file)
            {
                bag.Add(StorageDiagnostics.DamagedJournal(folder.Display(LedgerPaths.Journal)));
                break;
            }

            files.Add(file);
        }

        return new PendingJournal(files);
    }

    public void Save(Disk disk)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var file in Files.OrderBy(file => file.Path, StringComparer.Ordinal).ThenBy(file => file.Sha256, StringComparer.Ordinal))
            file.Write(lines);
        disk.Create(Temporary, lines.WrittenMemory);
        disk.Flush(Temporary);
        disk.Move(Temporary, LedgerPaths.Journal);
    }
}

/// <summary>A file that a build was about to write, and the digest of its bytes.</summary>
internal sealed record PendingFile(string Path, string Sha256)
{
    public static PendingFile? TryRead(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var path = document.RootElement.GetProperty("path"u8).GetString();
            var sha256 = document.RootElement.GetProperty("sha256"u8).GetString();
            return path is null || sha256 is null || TreePath.Problem(path) is not null ? null : new PendingFile(path, sha256);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    public void Write(ArrayBufferWriter<byte> lines)
    {
        using var json = new Utf8JsonWriter(lines);
        json.WriteStartObject();
        json.WriteString("path"u8, Path);
        json.WriteString("sha256"u8, Sha256);
        json.WriteEndObject();
        json.Flush();
        lines.Write("\n"u8);
    }
}
