using System.Text;
using RegionRender.Core.Paths;
using RegionRender.Core.Rendering;
using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>The folder of a layer: one object a file, the user's files as they are, and a list of exactly these.</summary>
internal static class LayerFiles
{
    public static void AddTo(List<FileDraft> drafts, RenderedLayer layer)
    {
        var folder = layer.Plan.Folder;
        var cluster = layer.Plan.Cluster;
        var owner = $"{layer.Plan.KustomizationNamespace}/{layer.Plan.KustomizationName}";
        var names = new List<string>(layer.Manifests.Length + layer.Extras.Length);
        foreach (var manifest in layer.Manifests)
        {
            var name = RenderingPaths.FileName(manifest.Id);
            names.Add(name);
            drafts.Add(new FileDraft(RenderingPaths.In(folder, name), cluster, owner)
            {
                Documents = [manifest.Content],
                Objects = [LedgerObjects.Of(manifest)],
                Cause = manifest.Cause,
            });
        }

        foreach (var extra in layer.Extras)
        {
            names.Add(extra.Name);
            drafts.Add(new FileDraft(RenderingPaths.In(folder, extra.Name), cluster, owner)
            {
                Bytes = BytesOf(extra.Source),
                Objects = [.. extra.Manifests.Select(LedgerObjects.Of)],
                Cause = extra.Cause,
            });
        }

        names.Sort(StringComparer.Ordinal);
        drafts.Add(new FileDraft(RenderingPaths.In(folder, RenderingPaths.List), cluster, owner) { Documents = [ResourceList.Of(names)], Cause = layer.Plan.Cause });
    }

    // What was read as UTF-8 becomes the same bytes again, but for the mark, which is no part of the text.
    private static byte[] BytesOf(SourceText source) =>
        source.HasByteOrderMark ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(source.Text)] : Encoding.UTF8.GetBytes(source.Text);
}
