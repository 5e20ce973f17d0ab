using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>The folder of a Kustomization has a list of exactly its files, sorted, and nothing that changes or makes up objects.</summary>
internal static class FoldersListTheirFiles
{
    private static readonly string[] Changes =
    [
        "namespace", "namePrefix", "nameSuffix", "patches", "patchesStrategicMerge", "patchesJson6902", "images", "replicas", "replacements",
        "components", "transformers", "generators", "configMapGenerator", "helmCharts", "commonLabels", "commonAnnotations", "labels", "bases",
    ];

    public static void Check(ReadTree tree, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kustomization in tree.Flux.Kustomizations)
        {
            // A Kustomization that applies its own folder is where Flux starts.
            if (tree.FolderOf(kustomization) is not { } folder || !seen.Add(folder) || tree.Flux.ObjectsOf(kustomization).Any(item => item.Manifest == kustomization.Manifest))
                continue;
            if (tree.Files.KustomizeFileIn(folder) is { } list)
                CheckList(list, tree.Files, bag);
            else
                bag.Add(TreeFileDiagnostics.NoList(kustomization.PlaceOf(kustomization.Spec["path"]), folder));
        }
    }

    private static void CheckList(TreeFile list, FileTree files, DiagnosticBag bag)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var previous = "";
        foreach (var resource in KustomizeFolder.ResourcesOf(list))
        {
            if (resource.Text.Contains("://", StringComparison.Ordinal) || resource.Text.StartsWith("git@", StringComparison.Ordinal) || resource.Text.StartsWith("github.com/", StringComparison.Ordinal))
                bag.Add(TreeFileDiagnostics.Remote(resource.Location, resource.Text));
            else if (FileTree.Resolve(list.Folder, resource.Text) is not { } path || (files.Find(path) is null && !files.HasFolder(path)))
                bag.Add(TreeFileDiagnostics.ListedInVain(resource.Location, resource.Text));
            else if (!listed.Add(path) || string.CompareOrdinal(previous, resource.Text) > 0)
                bag.Add(TreeFileDiagnostics.Unsorted(resource.Location, resource.Text));
            previous = resource.Text;
        }

        listed.UnionWith(KustomizeFolder.MaterialOf(list));
        foreach (var file in files.FilesIn(list.Folder))
        {
            if (file.IsManifest && !file.IsKustomizeFile && !listed.Contains(file.Path))
                bag.Add(TreeFileDiagnostics.Unlisted(file.Start, file.Name));
        }

        if (list.Documents.FirstOrDefault() is not YamlMapping content)
            return;
        foreach (var field in Changes)
        {
            if (content.TryGet(field, out var entry))
                bag.Add(TreeFileDiagnostics.Generates(entry.Key.Location, field));
        }

        if (content.TryGet("secretGenerator", out var secrets))
            bag.Add(TreeRuleDiagnostics.GeneratesSecret(secrets.Key.Location));
    }
}
