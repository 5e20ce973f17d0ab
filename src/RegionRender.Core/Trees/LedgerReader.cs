using System.Text;
using System.Text.Json;
using RegionRender.Core.Paths;
using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>Reads the ledger of an earlier rendering, in whatever order its lines came out of a merge.</summary>
internal static class LedgerReader
{
    /// <summary>The ledger in a rendering's files; null where there is none, or where it is damaged, which is then reported.</summary>
    /// <param name="rendering">The files of the rendering.</param>
    /// <param name="displayPrefix">What stands before paths in messages, as <c>rendered/</c>; may be empty.</param>
    /// <param name="bag">Takes the findings.</param>
    public static Ledger? Read(ISourceFiles rendering, string displayPrefix, DiagnosticBag bag)
    {
        var errorsBefore = bag.Count;
        if (rendering.Read(LedgerPaths.Meta) is not { } metaBytes || ReadMeta(new LedgerText(displayPrefix + LedgerPaths.Meta, metaBytes), bag) is not { } meta)
            return null;
        var files = new List<LedgerFile>();
        foreach (var part in Parts(rendering))
        {
            if (rendering.Read(part) is { } bytes)
                ReadPart(new LedgerText(displayPrefix + part, bytes), files, bag);
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        var distinct = WithoutDuplicates(files, new LedgerText(displayPrefix + LedgerPaths.Meta, metaBytes), bag);
        return bag.Count > errorsBefore ? null : meta with { Files = [.. distinct] };
    }

    /// <summary>A merge that keeps both sides may list a file twice; that is damage only where the two lines contradict each other.</summary>
    private static List<LedgerFile> WithoutDuplicates(List<LedgerFile> files, LedgerText meta, DiagnosticBag bag)
    {
        var distinct = new List<LedgerFile>(files.Count);
        foreach (var file in files)
        {
            if (distinct.Count == 0 || distinct[^1].Path != file.Path)
                distinct.Add(file);
            else if (distinct[^1].Sha256 != file.Sha256)
                bag.Add(LedgerDiagnostics.Damaged(meta.Whole, $"it lists '{file.Path}' with two digests"));
        }

        return distinct;
    }

    private static IEnumerable<string> Parts(ISourceFiles rendering) =>
        rendering.List(LedgerPaths.Folder).Where(LedgerPaths.IsPart).Order(StringComparer.Ordinal);

    private static Ledger? ReadMeta(LedgerText text, DiagnosticBag bag)
    {
        try
        {
            using var document = JsonDocument.Parse(text.Bytes);
            var root = document.RootElement;
            var tool = root.GetProperty("tool"u8).GetString() ?? "";
            var format = root.GetProperty("format"u8).GetInt32();
            if (format > Ledger.FormatVersion)
            {
                bag.Add(LedgerDiagnostics.Newer(text.LineWith("\"format\""), format, tool));
                return null;
            }

            return new Ledger
            {
                Estate = root.GetProperty("estate"u8).GetString() ?? "",
                Management = root.GetProperty("management"u8).GetString() ?? "",
                K0rdentVersion = root.GetProperty("k0rdent"u8).GetString() ?? "",
                ToolVersion = tool,
                Files = [],
            };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            bag.Add(text.FindConflict() is { } conflict ? LedgerDiagnostics.Conflict(conflict) : LedgerDiagnostics.Damaged(text.Whole, "this file is not what a build writes"));
            return null;
        }
    }

    /// <summary>One finding a file: what is damaged is restored whole, not line by line.</summary>
    private static void ReadPart(LedgerText text, List<LedgerFile> files, DiagnosticBag bag)
    {
        foreach (var range in text.Bytes.AsSpan().Split((byte)'\n'))
        {
            var line = text.Bytes.AsSpan()[range].TrimEnd((byte)'\r');
            if (line.IsEmpty)
                continue;
            if (LedgerLine.TryRead(line) is { } file && TreePath.Problem(file.Path) is null)
            {
                files.Add(file);
                continue;
            }

            var start = range.Start.GetOffset(text.Bytes.Length);
            bag.Add(text.FindConflict() is { } conflict ? LedgerDiagnostics.Conflict(conflict) : LedgerDiagnostics.Damaged(text.LineAt(start, line.Length), "this line is not what a build writes"));
            return;
        }
    }

    /// <summary>The bytes of a ledger file; they become text for findings only.</summary>
    private sealed class LedgerText(string path, byte[] bytes)
    {
        private static readonly string[] Markers = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

        private readonly Lazy<SourceText> _source = new(() => new SourceText(path, Encoding.UTF8.GetString(bytes)));

        public byte[] Bytes => bytes;

        public Location Whole => new(_source.Value, default);

        /// <summary>The line in which a text stands first, without its indentation.</summary>
        public Location LineWith(string text)
        {
            var all = _source.Value.Text;
            var start = Math.Max(0, all.IndexOf(text, StringComparison.Ordinal));
            var end = all.IndexOf('\n', start);
            return new(_source.Value, TextSpan.FromBounds(start, end < 0 ? all.Length : end));
        }

        public Location LineAt(int start, int length) =>
            new(_source.Value, new TextSpan(Encoding.UTF8.GetCharCount(bytes, 0, start), Encoding.UTF8.GetCharCount(bytes, start, length)));

        public Location? FindConflict()
        {
            var start = 0;
            foreach (var line in _source.Value.Text.Split('\n'))
            {
                if (Array.Exists(Markers, line.StartsWith))
                    return new Location(_source.Value, new TextSpan(start, line.Length));
                start += line.Length + 1;
            }

            return null;
        }
    }
}
