using RegionRender.Core.Paths;
using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>Reads the ledger of an earlier rendering, also where a merge has left both sides of it.</summary>
internal static class LedgerReader
{
    /// <summary>The ledger in a rendering's files; null where there is none, or where it is damaged, which is then reported.</summary>
    /// <param name="rendering">The files of the rendering.</param>
    /// <param name="displayPrefix">What stands before paths in messages, as <c>rendered/</c>; may be empty.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="known">What is known of it without reading; null: nothing.</param>
    public static Ledger? Read(ISourceFiles rendering, string displayPrefix, DiagnosticBag bag, KnownLedger? known = null)
    {
        var errorsBefore = bag.Count;
        if (rendering.Read(LedgerPaths.Meta) is not { } metaBytes || ReadMeta(new LedgerText(displayPrefix + LedgerPaths.Meta, metaBytes), bag) is not { } meta)
            return null;
        List<LedgerFile> files = [.. known?.Files ?? []];
        foreach (var part in Parts(rendering).Where(part => known?.Holds(part) != true))
        {
            if (rendering.Read(part) is { } bytes)
                files.AddRange(LedgerPart.Read(new LedgerText(displayPrefix + part, bytes), rendering, bag));
        }

        return bag.Count > errorsBefore ? null : meta with { Files = [.. Distinct(files)] };
    }

    /// <summary>A merge may keep the lines of both sides: a file is listed once for each content that it may have.</summary>
    private static IEnumerable<LedgerFile> Distinct(List<LedgerFile> files)
    {
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path) is var order and not 0 ? order : string.CompareOrdinal(left.Sha256, right.Sha256));
        return files.Where((file, i) => i == 0 || file.Path != files[i - 1].Path || file.Sha256 != files[i - 1].Sha256);
    }

    private static IEnumerable<string> Parts(ISourceFiles rendering) =>
        rendering.List(LedgerPaths.Folder).Where(LedgerPaths.IsPart).Order(StringComparer.Ordinal);

    /// <summary>In a merge conflict our side: the two differ at most in the release of k0rdent.</summary>
    private static Ledger? ReadMeta(LedgerText text, DiagnosticBag bag)
    {
        var conflict = MergeConflict.Find(text.Bytes);
        if (LedgerMeta.TryRead(conflict?.Ours ?? text.Bytes) is not { } meta || LedgerMeta.TryRead(conflict?.Theirs ?? text.Bytes) is not { } theirs)
            bag.Add(text.Finding(line: null));
        else if (meta.Ledger is null || theirs.Ledger is null)
            bag.Add(LedgerDiagnostics.Newer(text.LineWith("\"format\""), Math.Max(meta.Format, theirs.Format)));
        else
            return meta.Ledger;
        return null;
    }
}
