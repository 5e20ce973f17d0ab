using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using RegionRender.Core.Paths;
using RegionRender.Core.Planning;
using RegionRender.Core.Rendering;
using RegionRender.Core.Texts;
using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>Makes the files of a rendered estate, and the ledger that lists them.</summary>
internal static class TreeBuilder
{
    public static ManifestTree Build(RenderPlan plan, RenderedEstate rendered, TextTemplate prerequisites, DiagnosticBag bag)
    {
        var drafts = new List<FileDraft>
        {
            new(RenderingPaths.GitAttributes, plan.Management, "") { Bytes = Encoding.UTF8.GetBytes(RenderingPaths.AttributesForGit) },
            new(LedgerPaths.Prerequisites, plan.Management, "") { Bytes = PrerequisitePage.Write(plan, prerequisites, bag) },
        };
        foreach (var file in rendered.EntryFiles)
        {
            drafts.Add(new FileDraft(file.Path, file.Cluster, "")
            {
                Documents = [.. file.Manifests.Select(manifest => manifest.Content)],
                Objects = [.. file.Manifests.Select(LedgerObjects.Of)],
                Cause = plan.EntryPoints.First(entry => entry.Cluster == file.Cluster).Cause,
            });
        }

        foreach (var layer in rendered.Layers)
            LayerFiles.AddTo(drafts, layer);
        drafts.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        RefuseCollisions(drafts, bag);
        SafePaths.Check(drafts.Select(draft => (draft.Path, draft.Cause)), bag);

        var (files, entries) = Write(drafts, GeneratedMark.Comment(plan.Estate));
        var ledger = new Ledger
        {
            Estate = plan.Estate,
            Management = plan.Management,
            K0rdentVersion = plan.K0rdentVersion,
            Files = entries,
        };
        return new ManifestTree([.. files.Concat(LedgerWriter.Write(ledger)).OrderBy(file => file.Path, StringComparer.Ordinal)], ledger);
    }

    private static void RefuseCollisions(List<FileDraft> drafts, DiagnosticBag bag)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            // That a file of the user's is called as the folder's list is a finding of its own.
            if (drafts[i].Path == drafts[i - 1].Path && !RenderingPaths.IsList(drafts[i].Path))
                bag.Add(PathDiagnostics.FileCollision(drafts[i].Cause, drafts[i].Path, drafts[i - 1].Cause));
        }
    }

    private static (RenderedFile[] Files, ImmutableArray<LedgerFile> Entries) Write(List<FileDraft> drafts, string header)
    {
        var files = new RenderedFile[drafts.Count];
        var entries = new LedgerFile[drafts.Count];
        Parallel.For(0, drafts.Count, () => new YamlWriter(), (i, _, writer) =>
        {
            var draft = drafts[i];
            var content = draft.Write(writer, header);
            files[i] = new RenderedFile(draft.Path, content);
            var digest = RenderingPaths.IsList(draft.Path) ? null : Convert.ToHexStringLower(SHA256.HashData(content));
            entries[i] = new LedgerFile(draft.Path, digest, draft.Cluster, draft.Kustomization, draft.Objects);
            return writer;
        }, _ => { });
        return (files, [.. entries]);
    }
}
