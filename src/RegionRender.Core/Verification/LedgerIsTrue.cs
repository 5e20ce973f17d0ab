using System.Security.Cryptography;
using System.Text;
using RegionRender.Core.Paths;
using RegionRender.Core.Trees;
using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.Verification;

/// <summary>
/// Every file that the ledger lists is there with its bytes, nothing else lies beside them, rendered files say that they are, and Git is
/// told so.
/// </summary>
internal static class LedgerIsTrue
{
    public static void Check(ReadTree tree, Ledger ledger, DiagnosticBag bag)
    {
        var listed = ledger.Files.ToLookup(file => file.Path, file => file.Sha256, StringComparer.Ordinal);
        var names = ledger.Files.Where(file => !RenderingPaths.IsList(file.Path))
            .ToLookup(file => RenderingPaths.ListBeside(file.Path), file => RenderingPaths.NameOf(file.Path), StringComparer.Ordinal);
        foreach (var entry in ledger.Files.DistinctBy(file => file.Path))
        {
            if (tree.Files.Find(entry.Path) is not { } file)
                Report(new Location(new SourceText(tree.Files.DisplayPrefix + entry.Path, ""), default), $"'{entry.Path}' is missing", "build again");
            else if (RenderingPaths.IsList(entry.Path) ? !IsListOf(names[entry.Path], file) : !listed[entry.Path].Contains(Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span))))
                Report(file.Start, $"'{entry.Path}' was changed since it was rendered", "change the estate, and build again");
            else if (file.Source is { } source && entry.Objects.IsEmpty && !GeneratedMark.IsOn(source))
                Report(file.Start, $"'{entry.Path}' does not say that it is generated", $"build again: it begins with '{GeneratedMark.Beginning}'");
        }

        foreach (var file in tree.Files.Files)
        {
            if (LedgerPaths.IsOfLedger(file.Path) && MergeConflict.Find(file.Bytes.Span) is not null)
                Report(file.Start, $"'{file.Path}' has a merge conflict", "build again");
            if (!listed.Contains(file.Path) && !LedgerPaths.IsOfLedger(file.Path) && !LedgerPaths.IsLeftByBuilds(file.Path) && !RenderingPaths.IsOfBootstrap(file.Path))
                Report(file.Start, $"'{file.Path}' is not part of the rendering", "remove it, or let the estate place it (extraManifests)");
        }

        if (tree.Files.Find(RenderingPaths.GitAttributes) is { } attributes && !Encoding.UTF8.GetString(attributes.Bytes.Span).Contains("linguist-generated", StringComparison.Ordinal))
            Report(attributes.Start, "Git is not told what of the rendering is generated", "build again");

        void Report(Location location, string problem, string hint) => bag.Add(RenderingDiagnostics.LedgerDiffers(location, problem, hint));
    }

    private static bool IsListOf(IEnumerable<string> names, TreeFile list) =>
        ResourceList.NamesIn(list.Bytes.Span) is { } written && written.SequenceEqual(names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
