using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// Reads every file of a tree. Manifests are read as Kubernetes does, by YAML 1.1. Folders whose names begin with a dot hold none, and what a
/// Helm chart is made of is not YAML before Helm was there.
/// </summary>
internal static class FileTreeReader
{
    public static FileTree Read(ISourceFiles files, string displayPrefix, DiagnosticBag bag)
    {
        var paths = files.List("").Order(StringComparer.Ordinal).ToArray();
        var charts = FoldersWith(paths, path => path == "Chart.yaml" || path.EndsWith("/Chart.yaml", StringComparison.Ordinal));
        var lists = FoldersWith(paths, TreeFile.IsKustomizePath);
        var read = new TreeFile?[paths.Length];
        var bags = new DiagnosticBag[paths.Length];
        Parallel.For(0, paths.Length, i =>
        {
            bags[i] = new DiagnosticBag();
            read[i] = files.Read(paths[i]) is { } bytes ? ReadFile(paths[i], bytes, IsManifest(paths[i], charts, lists), displayPrefix, bags[i]) : null;
        });

        foreach (var own in bags)
            bag.AddRange(own.ToSorted());
        return new FileTree([.. read.OfType<TreeFile>()], displayPrefix) { Charts = [.. charts.Order(StringComparer.Ordinal)] };
    }

    private static TreeFile ReadFile(string path, byte[] bytes, bool isManifest, string displayPrefix, DiagnosticBag bag)
    {
        if (!isManifest || SourceTextReader.DecodeManifest(displayPrefix + path, bytes, bag) is not { } source)
            return new TreeFile(path, bytes, null, [], []) { DisplayPath = displayPrefix + path, IsBroken = bag.HasErrors };
        var documents = ImmutableArray.CreateBuilder<YamlNode>();
        var objects = ImmutableArray.CreateBuilder<Manifest>();
        var text = KubernetesYaml.ReadDocuments(source, bag);
        YamlReadsTheSame.Check(text, bag);
        foreach (var document in text.Documents.Where(document => document is not YamlScalar { IsNull: true }))
        {
            documents.Add(document);
            AddObjects(document, objects, bag);
        }

        return new TreeFile(path, bytes, source, documents.DrainToImmutable(), objects.DrainToImmutable()) { DisplayPath = displayPrefix + path, IsBroken = bag.HasErrors };
    }

    private static void AddObjects(YamlNode document, ImmutableArray<Manifest>.Builder objects, DiagnosticBag bag)
    {
        // Values of charts and other files of tools stand in many trees; only what says that it is an object is judged as one.
        if (document is not YamlMapping content || !content.Has("apiVersion") || !content.Has("kind") || IsOfKustomize(content))
            return;
        if (content.Text("kind") is { } kind && kind.EndsWith("List", StringComparison.Ordinal) && content["items"] is YamlSequence items)
        {
            foreach (var item in items.Items)
                AddObjects(item, objects, bag);
        }
        else if (ManifestReader.Read(content, content.Location, bag) is { } manifest)
        {
            objects.Add(manifest);
        }
    }

    private static bool IsOfKustomize(YamlMapping content) =>
        content.Text("apiVersion")?.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal) == true;

    private static HashSet<string> FoldersWith(string[] paths, Func<string, bool> isWanted) => paths.Where(isWanted).Select(FileTree.FolderOf).ToHashSet(StringComparer.Ordinal);

    private static bool IsManifest(string path, HashSet<string> charts, HashSet<string> lists) =>
        (path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))
        && !path.StartsWith('.')
        && !path.Contains("/.", StringComparison.Ordinal)
        && (charts.Count == 0 || !IsPartOfAChart(FileTree.FolderOf(path), charts, lists));

    // What kustomize builds is no template, wherever it lies.
    private static bool IsPartOfAChart(string folder, HashSet<string> charts, HashSet<string> lists)
    {
        for (var inner = folder; inner.Length > 0 && !lists.Contains(inner); inner = FileTree.FolderOf(inner))
        {
            if (inner[(inner.LastIndexOf('/') + 1)..] is "templates" or "charts" or "crds" && charts.Contains(FileTree.FolderOf(inner)))
                return true;
        }

        return false;
    }
}
