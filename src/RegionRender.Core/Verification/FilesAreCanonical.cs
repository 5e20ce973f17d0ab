using RegionRender.Core.Trees;
using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.Verification;

/// <summary>What RegionRender wrote has line feeds alone, one at the end, no byte order mark; and payload has one object a file.</summary>
internal static class FilesAreCanonical
{
    public static void Check(ReadTree tree, Ledger ledger, DiagnosticBag bag)
    {
        foreach (var entry in ledger.Files.DistinctBy(file => file.Path))
        {
            if (tree.Files.Find(entry.Path) is not { Source: { } source } file || !GeneratedMark.IsOn(source))
                continue;
            var bytes = file.Bytes.Span;
            if (bytes.Contains((byte)'\r'))
                bag.Add(RenderingDiagnostics.NotCanonical(file.Start, $"'{entry.Path}' has carriage returns", "let Git convert no line ends: the rendering's .gitattributes says so"));
            if (bytes.IsEmpty || bytes[^1] != '\n')
                bag.Add(RenderingDiagnostics.NotCanonical(file.Start, $"'{entry.Path}' does not end with a line feed", "build again"));
            if (bytes.StartsWith("\uFEFF"u8))
                bag.Add(RenderingDiagnostics.NotCanonical(file.Start, $"'{entry.Path}' begins with a byte order mark", "build again"));
            if (entry.Kustomization.Length > 0 && file.Objects.Length > 1)
                bag.Add(RenderingDiagnostics.NotCanonical(file.Objects[1].Content.Location, $"'{entry.Path}' holds more than one object", "build again: each object has a file of its own"));
        }
    }
}
