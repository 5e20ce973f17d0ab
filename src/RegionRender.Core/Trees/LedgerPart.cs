using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>Reads one part of a ledger, in whatever order its lines came out of a merge.</summary>
internal static class LedgerPart
{
    /// <summary>The files that the part lists. One finding a part: what is damaged is restored whole, not line by line.</summary>
    /// <param name="text">The part.</param>
    /// <param name="bag">Takes the finding.</param>
    public static IEnumerable<LedgerFile> Read(LedgerText text, DiagnosticBag bag)
    {
        var files = new List<LedgerFile>();
        if (AddLines(text.Bytes, files) is { } wrong)
            bag.Add(text.Finding(wrong));
        return files;
    }

    /// <summary>Takes the lines up to the first that is not what a build writes, which is the result; null if there is none.</summary>
    private static Range? AddLines(byte[] bytes, List<LedgerFile> files)
    {
        foreach (var range in bytes.AsSpan().Split((byte)'\n'))
        {
            var line = bytes.AsSpan()[range].TrimEnd((byte)'\r');
            if (line.IsEmpty)
                continue;
            if (LedgerLine.TryRead(line) is not { } file || TreePath.Problem(file.Path) is not null)
                return range.Start..(range.Start.Value + line.Length);
            files.Add(file);
        }

        return null;
    }
}
