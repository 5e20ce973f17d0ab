using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>Reads one part of a ledger, be it as a build wrote it or as a merge left it, in whatever order the lines came out of that.</summary>
internal static class LedgerPart
{
    /// <summary>The files that the part lists. One finding a part: what is damaged is restored whole, not line by line.</summary>
    /// <param name="text">The part.</param>
    /// <param name="rendering">The files of the rendering.</param>
    /// <param name="bag">Takes the finding.</param>
    public static IEnumerable<LedgerFile> Read(LedgerText text, ISourceFiles rendering, DiagnosticBag bag)
    {
        var files = new List<LedgerFile>();
        if (MergeConflict.Find(text.Bytes) is not { } conflict)
        {
            if (AddLines(text.Bytes, files) is { } wrong)
                bag.Add(text.Finding(wrong));
            return files;
        }

        var theirs = new List<LedgerFile>();
        if (AddLines(conflict.Ours, files) is null && AddLines(conflict.Theirs, theirs) is null)
            return Union(files, theirs, rendering);
        bag.Add(text.Finding(line: null));
        return [];
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

    /// <summary>What either side lists. A file that only one lists was added by that side or removed by the other: whether it is there tells which.</summary>
    private static IEnumerable<LedgerFile> Union(List<LedgerFile> ours, List<LedgerFile> theirs, ISourceFiles rendering)
    {
        var inBoth = ours.Select(file => file.Path).Intersect(theirs.Select(file => file.Path), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return ours.Concat(theirs).Where(file => inBoth.Contains(file.Path) || rendering.Read(file.Path) is not null);
    }
}
